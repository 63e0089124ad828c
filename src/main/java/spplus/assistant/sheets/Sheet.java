package spplus.assistant.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a network lets its agents quote.
 *
 * @param sources where it comes from, as people read it
 * @param validUntil the last day on which it may be quoted, null when it has none
 * @param retiredAt when somebody retired it, null while it serves
 */
public record Sheet(
        UUID id,
        String network,
        String title,
        String body,
        String sources,
        @Nullable LocalDate validUntil,
        @Nullable Instant retiredAt,
        Instant updatedAt,
        String updatedBy,
        int version) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_BODY = 8_000;
    static final int LONGEST_SOURCES = 1_000;

    /** Whether it may be quoted on that day. */
    public boolean serves(LocalDate today) {
        return retiredAt == null && (validUntil == null || !validUntil.isBefore(today));
    }

    String path() {
        return "/espace/fiches/" + id;
    }
}
