package spplus.statistics;

/** What may be said of a difference. */
public enum Verdict {
    /** The first is higher, and chance alone would seldom do it. */
    HIGHER,
    /** The first is lower, and chance alone would seldom do it. */
    LOWER,
    /** Chance alone may explain the difference: nothing says that it exists, nor that it does not. */
    NOT_ESTABLISHED,
    /** One of the two has too few answers for anything to be said. */
    TOO_FEW;

    public boolean isEstablished() {
        return this == HIGHER || this == LOWER;
    }
}
