package spplus.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sends lines, known by its key.
 *
 * @param <O> what tells its owner from others
 * @param owner what it may send lines to, or in whose name
 * @param revokedAt null while its key works
 */
public record Tool<O>(
        UUID id,
        O owner,
        String name,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
