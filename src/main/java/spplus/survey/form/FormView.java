package spplus.survey.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.survey.answering.AnsweringViews;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Bank;
import spplus.survey.domain.Condition;
import spplus.survey.domain.CoreQuestion;
import spplus.survey.domain.Draft;
import spplus.survey.domain.Flaw;
import spplus.survey.domain.Form;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Forms;
import spplus.survey.domain.Item;
import spplus.survey.domain.Option;
import spplus.survey.domain.Publisher;
import spplus.survey.domain.Question;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Row;
import spplus.survey.domain.Step;

/** Gathers what those who write questionnaires see. */
@Component
class FormView {

    static final String ADDRESS = "/espace/enquetes/questionnaires";
    private static final int MOST = 100;

    private final Forms forms;
    private final FormVersions versions;
    private final Bank bank;
    private final Publisher publisher;
    private final Perimeter perimeter;
    private final Directory directory;
    private final AnsweringViews answering;
    private final Texts texts;

    FormView(
            Forms forms,
            FormVersions versions,
            Bank bank,
            Publisher publisher,
            Perimeter perimeter,
            Directory directory,
            AnsweringViews answering,
            Texts texts) {
        this.forms = forms;
        this.versions = versions;
        this.bank = bank;
        this.publisher = publisher;
        this.perimeter = perimeter;
        this.directory = directory;
        this.answering = answering;
        this.texts = texts;
    }

    FormPages.Board board(
            Actor actor,
            @Nullable Structure structure,
            String words,
            String title,
            String family,
            @Nullable String problem) {
        var picker = perimeter.picker(actor, Permission.MANAGE_SURVEYS, structure, words, ADDRESS);
        var found = structure == null ? List.<Form>of() : forms.of(structure.code(), MOST);
        var last = versions.latest(found.stream().map(Form::id).toList()).stream()
                .collect(Collectors.toMap(FormVersion::form, version -> version));
        var rows = found.stream()
                .map(form -> new FormPages.Row(form, last.get(form.id())))
                .toList();
        return new FormPages.Board(picker, rows, title, family, problem);
    }

    FormPages.Workshop workshop(Form form, @Nullable String problem) {
        var draft = form.draft();
        var published = versions.of(form.id(), MOST);
        return new FormPages.Workshop(
                form,
                directory.name(form.structure()),
                steps(draft),
                core(draft),
                publisher.flaws(form.family(), draft).stream()
                        .map(flaw -> line(draft, flaw))
                        .toList(),
                published,
                !published.isEmpty() && isSaid(published.getFirst(), draft),
                problem);
    }

    FormPages.Editor editor(Form form, Item item, Map<String, String> problems) {
        var question = question(item);
        return new FormPages.Editor(
                form,
                item.key(),
                question.kind(),
                item.core() != null,
                question.wording(),
                languages(),
                typed(question),
                item.required(),
                earlier(form.draft(), item),
                problems);
    }

    FormPages.Preview preview(Form form, int step) {
        var steps = publisher.preview(form.draft());
        var shown = steps.get(step).questions().stream().map(FormView::always).toList();
        return new FormPages.Preview(
                form, step, steps.size(), steps.get(step).title(), answering.questions(shown, List.of()));
    }

    /** Other than French. */
    List<String> languages() {
        return texts.languages().stream()
                .filter(language -> !language.equals(Texts.HOUSE))
                .toList();
    }

    private List<FormPages.Step> steps(Draft draft) {
        var steps = new ArrayList<FormPages.Step>();
        for (int place = 0; place < draft.sections().size(); place++) {
            var section = draft.sections().get(place);
            steps.add(new FormPages.Step(
                    place,
                    section.title(),
                    place == 0,
                    place == draft.sections().size() - 1,
                    section.items().stream().map(item -> line(draft, item)).toList()));
        }
        return steps;
    }

    private FormPages.Line line(Draft draft, Item item) {
        var question = question(item);
        return new FormPages.Line(
                item.key(),
                words(item),
                question.kind(),
                item.core() != null,
                item.required(),
                when(draft, item.when()));
    }

    private FormPages.FlawLine line(Draft draft, Flaw flaw) {
        var words = flaw.detail().isEmpty()
                ? draft.item(flaw.item()).map(this::words).orElse("")
                : flaw.detail();
        return new FormPages.FlawLine(flaw.item(), texts.t("survey.flaw." + flaw.reason(), words));
    }

    private List<FormPages.Core> core(Draft draft) {
        return bank.core().stream()
                .map(CoreQuestion::code)
                .distinct()
                .filter(code -> draft.item(code).isEmpty())
                .flatMap(code -> bank.core(code).stream())
                .map(core -> new FormPages.Core(
                        core.code(), core.question().wording().french()))
                .toList();
    }

    private Map<String, String> typed(Question question) {
        var typed = new HashMap<String, String>();
        var phrases = Map.of(
                "intitule",
                question.wording(),
                "aide",
                question.help(),
                "bas",
                question.low(),
                "haut",
                question.high());
        phrases.forEach((name, phrase) -> {
            typed.put(name, phrase.french());
            languages().forEach(language -> typed.put(name + "-" + language, phrase.only(language)));
        });
        typed.put("reponses", ChoiceLines.ofOptions(question.options(), languages()));
        typed.put("lignes", ChoiceLines.ofRows(question.rows(), languages()));
        typed.put("engagement", question.commitment() == null ? "" : String.valueOf(question.commitment()));
        return typed;
    }

    private List<FormPages.Earlier> earlier(Draft draft, Item item) {
        int step = draft.stepOf(item.key());
        var when = item.when();
        return draft.sections().subList(0, Math.max(step, 0)).stream()
                .flatMap(section -> section.items().stream())
                .filter(other -> !question(other).choices().isEmpty()
                        && question(other).rows().isEmpty())
                .map(other -> new FormPages.Earlier(
                        words(other),
                        question(other).choices().stream()
                                .map(choice -> new FormPages.Ticked(
                                        other.key() + ":" + choice.code(),
                                        label(question(other), choice),
                                        when != null
                                                && when.question().equals(other.key())
                                                && when.choices().contains(choice.code())))
                                .toList()))
                .toList();
    }

    private String when(Draft draft, @Nullable Condition when) {
        if (when == null) {
            return "";
        }
        var other = draft.item(when.question());
        var choices = other.map(this::question).stream()
                .flatMap(question -> question.choices().stream()
                        .filter(choice -> when.choices().contains(choice.code()))
                        .map(choice -> label(question, choice)))
                .collect(Collectors.joining(", "));
        return texts.t("survey.form.when", other.map(this::words).orElse(""), choices);
    }

    private String label(Question question, Option choice) {
        return switch (question.kind()) {
            case SMILEY -> texts.t("survey.answer.face." + choice.code());
            case SCALE_5, NPS, EFFORT -> String.valueOf(choice.code());
            case SINGLE, MULTIPLE, MATRIX, TEXT, DATE, STRUCTURE ->
                choice.label().french();
        };
    }

    private String words(Item item) {
        var wording = question(item).wording().french();
        return wording.isEmpty() ? texts.t("survey.form.unworded") : wording;
    }

    /** One of the core that is not known any more is shown blank; why is among its flaws. */
    private Question question(Item item) {
        var ref = item.core();
        var own = item.own();
        if (ref != null) {
            return bank.core(ref).map(CoreQuestion::question).orElse(Question.blank(QuestionKind.TEXT));
        }
        return own == null ? Question.blank(QuestionKind.TEXT) : own;
    }

    private boolean isSaid(FormVersion version, Draft draft) {
        return said(version.steps()).equals(said(publisher.preview(draft)));
    }

    private static List<Step> said(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(
                        step.title(),
                        step.questions().stream()
                                .map(asked ->
                                        new Asked(0, asked.key(), asked.question(), asked.required(), asked.when()))
                                .toList()))
                .toList();
    }

    /** In a preview nothing is hidden. */
    private static Asked always(Asked asked) {
        var question = asked.question();
        var rows = question.rows().stream()
                .map(row -> new Row(row.code(), row.label(), null))
                .toList();
        return new Asked(asked.id(), asked.key(), question.withRows(rows), asked.required(), null);
    }
}
