package spplus.experience.criticality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How critical an experience is held to be: what the criteria computed and, beside it, what a moderator made of it.
 *
 * @param criterion name of the criterion that was met
 * @param correction null while nobody thought otherwise
 */
public record Criticality(
        int computed, String criterion, @Nullable Correction correction) {

    /** Somebody may be at risk of their life. */
    public static final int HIGHEST = 5;

    /** From this level on, somebody may need help: first of the queue. */
    public static final int ALERT = 4;

    /** The level that counts. */
    public int level() {
        return correction == null ? computed : correction.level();
    }

    /** Another level, by whom and why. */
    public record Correction(int level, String word, String by, Instant at) {}
}
