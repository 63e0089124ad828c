package spplus.verbatim.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint review of some texts of a structure.
 *
 * @param among ALL or NEGATIVE texts of the period
 * @param population how many there were
 * @param sharedAt null while each reads alone
 * @param closedAt null while something may still be decided
 */
record Session(
        UUID id,
        String structure,
        String title,
        LocalDate from,
        LocalDate until,
        String among,
        long population,
        long seed,
        Instant openedAt,
        UUID host,
        String hostName,
        @Nullable Instant sharedAt,
        @Nullable Instant closedAt) {

    boolean isShared() {
        return sharedAt != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    String state() {
        return isClosed() ? "closed" : isShared() ? "shared" : "reading";
    }
}
