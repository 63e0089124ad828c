package spplus.quality.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a team agreed on for an item.
 *
 * @param value from 0, null when it does not apply
 * @param reason why it does not apply, empty otherwise
 * @param evidence what shows it, in words
 * @param links to what shows it, one a line
 * @param idea how to do better, empty for none
 * @param edition grows with each change
 */
public record Agreed(
        @Nullable Integer value,
        String reason,
        String evidence,
        String links,
        String idea,
        String by,
        Instant at,
        int edition) {

    public List<String> addresses() {
        return links.lines().toList();
    }

    boolean saysTheSame(Agreed other) {
        return Objects.equals(value, other.value)
                && reason.equals(other.reason)
                && evidence.equals(other.evidence)
                && links.equals(other.links)
                && idea.equals(other.idea);
    }
}
