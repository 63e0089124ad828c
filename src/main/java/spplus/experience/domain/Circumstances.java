package spplus.experience.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;

/**
 * What the author says beside the story.
 *
 * @param department INSEE code of the author's department, null abroad or when not said
 * @param country the author's country, null for France
 * @param procedures names of the procedures concerned
 */
public record Circumstances(
        Feeling feeling,
        PostedAs postedAs,
        @Nullable String department,
        @Nullable String country,
        List<String> procedures) {

    public Circumstances {
        procedures = List.copyOf(procedures);
    }
}
