package spplus.verbatim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;

/**
 * A text and what people said of it.
 *
 * @param axes in the order of {@link spplus.experience.Axis}, null where the axis was left empty
 */
public record LabelledText(
        String title, String body, Circumstances circumstances, Feeling feeling, List<@Nullable Feeling> axes) {}
