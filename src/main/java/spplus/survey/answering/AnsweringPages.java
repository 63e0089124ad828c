package spplus.survey.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.QuestionKind;

/** What those who answer see. */
public final class AnsweringPages {

    private AnsweringPages() {}

    /**
     * One page of questions.
     *
     * @param survey what the questionnaire is called
     * @param structure name of the service
     * @param title of the step
     * @param number of the step from 1, {@code of} how many
     * @param next title of the following step, null on the last
     * @param action where answers are sent
     * @param back address of the step before, empty for none
     * @param ticket sealed, empty once a sheet exists
     * @param link where one may go on later, empty for nowhere
     * @param keptDays for how long
     * @param refusal where « no, thank you » is sent, empty where it is too late for it
     */
    public record StepPage(
            String survey,
            String structure,
            Phrase title,
            int number,
            int of,
            @Nullable Phrase next,
            String action,
            String back,
            String ticket,
            String link,
            long keptDays,
            String refusal,
            boolean anonymous,
            List<Question> questions,
            List<Problem> problems) {}

    /** Something to mend: the id of the field, and how. */
    public record Problem(String field, String text) {}

    /**
     * A question as it is shown.
     *
     * @param name of its field
     * @param lines of a matrix, or one for any other question
     * @param typed what is chosen or written in it, by the name of the field
     * @param found services among which to choose
     * @param chosen name of the service chosen before, empty for none
     */
    public record Question(
            QuestionKind kind,
            String name,
            Phrase wording,
            Phrase help,
            Phrase low,
            Phrase high,
            boolean required,
            List<Choice> choices,
            List<Line> lines,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            List<Service> found,
            String chosen) {

        public boolean isTyped(String field, String value) {
            return typed.getOrDefault(field, List.of()).contains(value);
        }

        public String typedIn(String field) {
            var values = typed.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }

        public @Nullable String error(String field) {
            return errors.get(field);
        }

        /** Ids of what describes a field, null for nothing. */
        public @Nullable String describedBy(String field) {
            var ids = (help.isEmpty() ? "" : name + "-aide ") + (errors.containsKey(field) ? field + "-erreur" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /** One choice; {@code label} is empty for numbers and faces. */
    public record Choice(String value, Phrase label) {}

    /** One line of a matrix. */
    public record Line(String name, Phrase label) {}

    /** A service that may be meant. */
    public record Service(String code, String name, String town) {}

    /**
     * The last page, or the one that says why there is none.
     *
     * @param key beginning of its words
     * @param survey what the questionnaire is called, empty when unknown
     * @param structure name of the service, empty when unknown
     * @param share where one may tell more in public, empty for nowhere
     * @param again where one may begin again, empty for nowhere
     */
    public record Ending(String key, String survey, String structure, String share, String again) {}

    /** A sheet of paper to type: all its questions, {@code name} is what managers call the campaign. */
    public record PaperPage(
            UUID campaign,
            String name,
            String structure,
            String ticket,
            List<Question> questions,
            List<Problem> problems) {}
}
