package spplus.improvement.cause;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something goes wrong, as somebody of the team wrote it.
 *
 * @param parent what it explains, null for the pain point itself
 * @param family null in a tree of whys
 * @param removed whether it was taken out, with all below it
 * @param version one more at each change
 */
record Cause(
        UUID id,
        UUID pain,
        CauseSheet sheet,
        @Nullable UUID parent,
        @Nullable CauseFamily family,
        Told told,
        boolean removed,
        int version,
        String changedBy,
        Instant changedAt) {

    /**
     * What was written of it.
     *
     * @param voice text that says so, null unless that is its backing
     * @param figure in words, empty unless that is its backing
     * @param root whether one can act on it
     */
    record Told(String words, Backing backing, @Nullable UUID voice, String figure, boolean root) {}
}
