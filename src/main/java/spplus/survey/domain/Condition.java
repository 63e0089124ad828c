package spplus.survey.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must have been answered in an earlier step.
 *
 * @param question key of the question
 * @param item line of its matrix, null for any
 * @param choices one of them was chosen
 */
public record Condition(String question, @Nullable Integer item, Set<Integer> choices) {

    public Condition {
        choices = Set.copyOf(choices);
    }

    boolean holds(List<Given> given) {
        return given.stream()
                .filter(one -> one.key().equals(question))
                .filter(one -> item == null || item == one.item())
                .anyMatch(one -> one.choice() != null && choices.contains(one.choice()));
    }
}
