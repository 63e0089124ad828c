package spplus.verbatim.exploration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps.
 *
 * @param structure code of the one it is about, empty for the whole country
 * @param query parameters of the page's address
 * @param shared whether all who look after that structure find it
 */
record SavedView(
        UUID id,
        UUID owner,
        String ownerName,
        String structure,
        String name,
        String query,
        boolean shared,
        Instant createdAt,
        @Nullable Instant removedAt) {

    static final int LONGEST_NAME = 80;
}
