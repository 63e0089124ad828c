package spplus.survey.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a published questionnaire.
 *
 * @param id of the question, kept with each answer
 */
public record Asked(
        int id,
        String key,
        Question question,
        boolean required,
        @Nullable Condition when) {

    boolean isShown(List<Given> given) {
        return when == null || when.holds(given);
    }

    /** The lines of its matrix that concern who answered so far. */
    public List<Row> rows(List<Given> given) {
        return question.rows().stream()
                .filter(row -> row.when() == null || row.when().holds(given))
                .toList();
    }
}
