package spplus.improvement.action;

import java.util.List;

/** Whose plan an action belongs to. */
public enum Level {
    LOCAL,
    NETWORK,
    NATIONAL;

    /** @param lineage codes from the place itself up to its root; empty for the whole country */
    public static Level of(List<String> lineage) {
        return switch (lineage.size()) {
            case 0 -> NATIONAL;
            case 1 -> NETWORK;
            default -> LOCAL;
        };
    }
}
