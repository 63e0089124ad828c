package spplus.improvement.cause;

/** What says that a cause is one. */
public enum Backing {
    VOICE,
    FIGURE,
    TO_CHECK
}
