package spplus.quality.gap;

/** How far a gap is. */
public enum State {
    TO_QUALIFY,
    QUALIFIED,
    PRIORITY,
    /** Decided not to be dealt with now, with a reason. */
    SET_ASIDE,
    /** The same as another one, that stands for both. */
    MERGED,
    /** Computed, and not found any more. */
    GONE;

    /** Whether something of it may still be decided. */
    public boolean isOpen() {
        return this == TO_QUALIFY || this == QUALIFIED || this == PRIORITY;
    }
}
