package spplus.survey.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.directory.PerimeterPages.Picker;
import spplus.survey.answering.AnsweringPages;
import spplus.survey.domain.Form;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.QuestionKind;

/** What those who write questionnaires see. */
public final class FormPages {

    private FormPages() {}

    /**
     * The questionnaires of a structure.
     *
     * @param problem key of what to mend, null for nothing
     */
    public record Board(
            Picker picker,
            List<Row> rows,
            String title,
            String family,
            @Nullable String problem) {}

    /** One of them; {@code last} is null until it is published. */
    public record Row(Form form, @Nullable FormVersion last) {}

    /**
     * A questionnaire being written.
     *
     * @param core questions of the core that it does not ask yet
     * @param flaws why it cannot be published
     * @param versions published, newest first
     * @param published whether the last version says the same as the draft
     * @param problem key of what to mend, null for nothing
     */
    public record Workshop(
            Form form,
            String structure,
            List<Step> steps,
            List<Core> core,
            List<FlawLine> flaws,
            List<FormVersion> versions,
            boolean published,
            @Nullable String problem) {}

    /** One step; places are from 0. */
    public record Step(int place, Phrase title, boolean first, boolean last, List<Line> lines) {}

    /**
     * One question in the list.
     *
     * @param when the condition in words, empty for none
     */
    public record Line(String key, String words, QuestionKind kind, boolean core, boolean required, String when) {}

    /** A question of the core; {@code value} is what its choice sends. */
    public record Core(String value, String words) {}

    /** Why it cannot be published; {@code key} is of the question to go to, empty for none. */
    public record FlawLine(String key, String text) {}

    /**
     * One question being written.
     *
     * @param core whether its words and scale are locked
     * @param languages other than French, in which it may be translated
     * @param typed by the name of the field
     * @param conditions answers of earlier steps on which it may depend
     * @param problems words by the name of the field
     */
    public record Editor(
            Form form,
            String key,
            QuestionKind kind,
            boolean core,
            Phrase wording,
            List<String> languages,
            Map<String, String> typed,
            boolean required,
            List<Earlier> conditions,
            Map<String, String> problems) {

        public String typedIn(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String problem(String field) {
            return problems.get(field);
        }

        /** The same with all that was typed, mistakes included. */
        Editor keeping(MultiValueMap<String, String> sent) {
            return new Editor(
                    form, key, kind, core, wording, languages, sent.toSingleValueMap(), required, conditions, problems);
        }
    }

    /** An earlier question, and those of its answers that are ticked. */
    public record Earlier(String words, List<Ticked> choices) {}

    /** An answer of an earlier question. */
    public record Ticked(String value, String words, boolean ticked) {}

    /** One step as people will see it, at the width of a phone. */
    public record Preview(Form form, int step, int steps, Phrase title, List<AnsweringPages.Question> questions) {}
}
