package spplus.quality.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.platform.Texts;
import spplus.quality.assessment.Grid.Item;

/** Reads what was typed for the items of one commitment; each thing to mend stands at its field. */
final class AnswerForm {

    static final String APART = "so";
    private static final String VALUE = "v-";
    private static final int REASON = 300;
    private static final int TEXT = 1_000;
    private static final int LINKS = 5;
    private static final int LINK = 400;

    private final Grid grid;
    private final List<Item> items;
    private final Map<String, String> typed;
    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    AnswerForm(Grid grid, Grid.Part part, MultiValueMap<String, String> sent, Texts texts) {
        this.grid = grid;
        this.items = part.items();
        this.typed = typed(sent);
        this.texts = texts;
        sent.keySet().stream()
                .filter(name -> name.startsWith(VALUE))
                .filter(name -> items.stream().noneMatch(item -> name.equals(VALUE + item.key())))
                .findFirst()
                .ifPresent(_ -> errors.put(VALUE + items.getFirst().key(), say("item")));
    }

    static Map<String, String> typed(MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.toSingleValueMap().forEach((name, value) -> typed.put(name, Objects.requireNonNullElse(value, "")));
        return typed;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** By field; empty when all can be kept. */
    Map<String, String> errors() {
        return errors;
    }

    /** What one person says, item by item; null where nothing was chosen. */
    Map<String, @Nullable Answer> answers() {
        var answers = new LinkedHashMap<String, @Nullable Answer>();
        for (var item : items) {
            var note = text("mot-" + item.key(), TEXT);
            var chosen = chosen(item);
            var reason = reason(item, chosen);
            if (chosen.isEmpty() && !note.isEmpty()) {
                errors.put(VALUE + item.key(), say("note-alone"));
            }
            answers.put(item.code().toString(), chosen.isEmpty() ? null : new Answer(value(chosen), reason, note));
        }
        return answers;
    }

    /** What the team says, item by item; null where nothing was chosen. @param draft who says it and when */
    Map<String, @Nullable Agreed> agreed(Agreed draft) {
        var all = new LinkedHashMap<String, @Nullable Agreed>();
        for (var item : items) {
            var chosen = chosen(item);
            var agreed = new Agreed(
                    value(chosen),
                    reason(item, chosen),
                    text("preuve-" + item.key(), TEXT),
                    links("liens-" + item.key()),
                    text("idee-" + item.key(), TEXT),
                    draft.by(),
                    draft.at(),
                    0);
            boolean written = !agreed.evidence().isEmpty()
                    || !agreed.links().isEmpty()
                    || !agreed.idea().isEmpty();
            if (chosen.isEmpty() && written) {
                errors.put(VALUE + item.key(), say("note-alone"));
            }
            all.put(item.code().toString(), chosen.isEmpty() ? null : agreed);
        }
        return all;
    }

    /** The editions that the page was drawn from, by item. */
    Map<String, Integer> editions() {
        var editions = new HashMap<String, Integer>();
        items.forEach(
                item -> editions.put(item.code().toString(), edition(item.code().toString())));
        return editions;
    }

    /** The edition that a field of the page was drawn from; 0 for none. */
    int edition(String item) {
        var written = typed.getOrDefault("e-" + item.replace('.', '-'), "");
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private String chosen(Item item) {
        var chosen = typed.getOrDefault(VALUE + item.key(), "");
        boolean known = chosen.isEmpty() || chosen.equals(APART) || isValue(chosen);
        if (!known) {
            errors.put(VALUE + item.key(), texts.t("quality.assessment.rate.error.scale", grid.most()));
            return "";
        }
        return chosen;
    }

    private boolean isValue(String chosen) {
        return chosen.matches("\\d") && Integer.parseInt(chosen) <= grid.most();
    }

    private static @Nullable Integer value(String chosen) {
        return chosen.isEmpty() || chosen.equals(APART) ? null : Integer.valueOf(chosen);
    }

    private String reason(Item item, String chosen) {
        var field = "motif-" + item.key();
        var reason = WrittenText.line(typed.getOrDefault(field, ""));
        if (!chosen.equals(APART)) {
            if (!reason.isEmpty()) {
                errors.put(field, say("reason-alone"));
            }
            return "";
        }
        if (reason.isEmpty()) {
            errors.put(field, say("reason"));
        }
        return reason.length() > REASON ? tooLong(field, REASON) : reason;
    }

    private String text(String field, int most) {
        var text = WrittenText.text(typed.getOrDefault(field, ""));
        return text.length() > most ? tooLong(field, most) : text;
    }

    private String links(String field) {
        var lines = new ArrayList<String>();
        for (var line : WrittenText.text(typed.getOrDefault(field, "")).lines().toList()) {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        boolean right = lines.size() <= LINKS
                && lines.stream().allMatch(line -> line.length() <= LINK && line.matches("https?://[^\\s\"<>]+"));
        if (!right) {
            errors.put(field, texts.t("quality.assessment.rate.error.links", LINKS));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private String tooLong(String field, int most) {
        errors.put(field, texts.t("quality.assessment.rate.error.long", most));
        return "";
    }

    private String say(String code) {
        return texts.t("quality.assessment.rate.error." + code);
    }
}
