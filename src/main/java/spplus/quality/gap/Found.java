package spplus.quality.gap;

/** How a gap came to be known. */
public enum Found {
    /** A result is worse than what is aimed at, beyond what is tolerated and beyond chance. */
    TARGET,
    /** A team declared more than what is measured. */
    DECLARED,
    /** A structure is worse than those of the same kind together, beyond chance. */
    PEERS,
    /** Somebody wrote it. */
    WRITTEN
}
