package spplus.quality.result;

/** How far a result is. */
public enum State {
    DRAFT,
    VALIDATED,
    PUBLISHED
}
