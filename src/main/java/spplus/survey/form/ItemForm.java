package spplus.survey.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.survey.domain.Condition;
import spplus.survey.domain.Item;
import spplus.survey.domain.Option;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Question;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Row;

/** What somebody typed about one question of a questionnaire. */
final class ItemForm {

    static final String CONDITION = "si";

    private static final int LONGEST = 300;
    private static final int MOST_LINES = 30;

    private final MultiValueMap<String, String> sent;
    private final List<String> languages;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param languages other than French */
    ItemForm(MultiValueMap<String, String> sent, List<String> languages) {
        this.sent = sent;
        this.languages = languages;
    }

    /** Ends of keys under {@code survey.form.problem}, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    /** The question as it was typed, mistakes left out. */
    Item item(Item before) {
        var own = before.own();
        return new Item(
                before.key(),
                before.core(),
                before.core() != null || own == null ? own : question(own),
                sent.containsKey("obligatoire"),
                condition());
    }

    private Question question(Question before) {
        var wording = phrase("intitule");
        if (wording.isEmpty()) {
            problems.put("intitule", "wording");
        }
        var kind = before.kind();
        var options = kind.hasOptions() ? options(before) : before.options();
        var rows = kind == QuestionKind.MATRIX ? rows(before) : before.rows();
        return new Question(
                kind,
                wording,
                phrase("aide"),
                kind.hasScale() ? phrase("bas") : Phrase.NONE,
                kind.hasScale() ? phrase("haut") : Phrase.NONE,
                options,
                rows,
                before.driver(),
                commitment());
    }

    private List<Option> options(Question before) {
        var lines = lines("reponses");
        if (lines.size() < 2 || lines.size() > MOST_LINES) {
            problems.put("reponses", "options");
        }
        try {
            return ChoiceLines.options(lines, before.options(), languages);
        } catch (ChoiceLines.BadLine _) {
            problems.put("reponses", "option-line");
            return before.options();
        }
    }

    private List<Row> rows(Question before) {
        var lines = lines("lignes");
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            problems.put("lignes", "rows");
        }
        try {
            return ChoiceLines.rows(lines, before.rows(), languages);
        } catch (ChoiceLines.BadLine _) {
            problems.put("lignes", "row-line");
            return before.rows();
        }
    }

    private List<String> lines(String name) {
        return one(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Phrase phrase(String name) {
        var phrase = Phrase.of(words(name));
        for (var language : languages) {
            phrase = phrase.with(language, words(name + "-" + language));
        }
        return phrase;
    }

    private String words(String name) {
        var words = WrittenText.line(one(name));
        if (words.length() > LONGEST) {
            problems.put(name, "long");
        }
        return words;
    }

    private @Nullable Integer commitment() {
        var typed = one("engagement");
        return typed.matches("[1-8]") ? Integer.valueOf(typed) : null;
    }

    /** Several answers of one question: any of them is enough. */
    private @Nullable Condition condition() {
        var ticked = Objects.requireNonNullElse(sent.get(CONDITION), List.<String>of());
        if (ticked.isEmpty()) {
            return null;
        }
        var choices = new TreeSet<Integer>();
        String question = null;
        for (var one : ticked) {
            int cut = one.lastIndexOf(':');
            if (cut < 1 || !one.substring(cut + 1).matches("\\d{1,4}")) {
                continue;
            }
            if (question != null && !question.equals(one.substring(0, cut))) {
                problems.put(CONDITION, "condition");
            }
            question = one.substring(0, cut);
            choices.add(Integer.valueOf(one.substring(cut + 1)));
        }
        return question == null ? null : new Condition(question, null, choices);
    }

    private String one(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
