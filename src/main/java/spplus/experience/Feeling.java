package spplus.experience;

/** How the author lived it. */
public enum Feeling {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
