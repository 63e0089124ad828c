package spplus.verbatim.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/**
 * A text and what people said of it.
 *
 * @param axes in the order of {@link spplus.experience.Axis}, null where the axis was left empty
 * @param unread axes of which nobody said whether the text speaks: nothing is learnt of them from it
 */
public record LabelledText(
        String title,
        String body,
        Circumstances circumstances,
        Feeling feeling,
        List<@Nullable Feeling> axes,
        Set<Axis> unread) {

    /** Of which every axis was read. */
    public LabelledText(
            String title, String body, Circumstances circumstances, Feeling feeling, List<@Nullable Feeling> axes) {
        this(title, body, circumstances, feeling, axes, Set.of());
    }
}
