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
 * @param population texts among which it was drawn
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
        long population,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        @Nullable Instant cancelledAt) {

    boolean isOpen() {
        return finishedAt == null && cancelledAt == null;
    }
}
