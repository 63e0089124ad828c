package spplus.improvement.action;

import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;

/** Whose plan an action belongs to. */
public enum Level {
    LOCAL,
    NETWORK,
    NATIONAL;

    /** @param structure null for the whole country */
    static Level of(@Nullable Structure structure) {
        return structure == null ? NATIONAL : structure.parent() == null ? NETWORK : LOCAL;
    }
}
