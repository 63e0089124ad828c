package spplus.experience;

/** How far the administration went, said as it is: a state is shown only when it happened. */
public enum ReplyState {
    /** Imported without a reply: whether the structure opened it is not known. */
    AWAITING,
    NEVER_OPENED,
    OPENED,
    REPLIED,
    /** Replied, and the author said whether the reply was useful. */
    RATED,
    /** Replied, and an action was announced. */
    ACTION_PLANNED,
    /** Replied, and an action was said to be done. */
    ACTION_DONE;

    public boolean isWaiting() {
        return this == AWAITING || this == NEVER_OPENED || this == OPENED;
    }
}
