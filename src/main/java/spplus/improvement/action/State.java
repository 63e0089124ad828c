package spplus.improvement.action;

/** Where an action stands. */
public enum State {
    /** Being written; nobody counts on it. */
    DRAFT,
    /** Promised: its indicator, target and day of judgement no longer move. */
    COMMITTED,
    /** Done; its effect is still to be judged, or was. */
    DONE,
    /** Given up, with its reason. */
    DROPPED;

    boolean isHeld() {
        return this == COMMITTED || this == DONE;
    }
}
