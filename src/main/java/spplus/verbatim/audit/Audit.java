package spplus.verbatim.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw of texts that people read again.
 *
 * @param structure empty for the whole country
 * @param from first day on which they were said, null for no limit; the same for {@code until}
 * @param questions asked of each text, in the order of all answers
 * @param readers how many people read each text, 1 or 2
 * @param size how many texts were asked for
 * @param population texts among which it was drawn, 0 as long as it is not
 * @param drawnAt null while it waits, or when it could not be
 * @param undrawn few or broken where it could not be drawn, else empty
 */
record Audit(
        UUID id,
        Subject subject,
        String structure,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        long seed,
        List<String> questions,
        int readers,
        int size,
        long population,
        @Nullable Instant drawnAt,
        String undrawn,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        @Nullable Instant cancelledAt) {

    /** Whether people may read it. */
    boolean isOpen() {
        return drawnAt != null && finishedAt == null && cancelledAt == null;
    }

    /** waiting, undrawn, open or finished. */
    String state() {
        if (drawnAt == null) {
            return undrawn.isEmpty() ? "waiting" : "undrawn";
        }
        return finishedAt == null ? "open" : "finished";
    }

    /** Whether its texts are still to be drawn. */
    boolean isWaiting() {
        return drawnAt == null && undrawn.isEmpty() && cancelledAt == null;
    }
}
