package spplus.quality.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of results.
 *
 * @param mapping JSON: which column says what
 * @param state DRAFT, WAITING, DONE, STOPPED or CANCELLED
 * @param problem why it was stopped, empty otherwise
 */
record Brought(
        UUID id,
        String structure,
        UUID agent,
        String agentName,
        String name,
        String mapping,
        String state,
        String problem,
        int rows,
        int accepted,
        int refused,
        Instant askedAt,
        @Nullable Instant finishedAt) {}
