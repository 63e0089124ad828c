package spplus.quality.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one person rates alone.
 *
 * @param agent null for a user who holds a secret link
 * @param name of an agent, empty for a user
 */
record Sheet(UUID id, UUID assessment, @Nullable UUID agent, String name, boolean finished, boolean revoked) {

    /** With how many items were rated on it. */
    record Told(Sheet sheet, int rated) {}
}
