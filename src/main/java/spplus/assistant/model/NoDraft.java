package spplus.assistant.model;

/** The model gave nothing that may become a draft; says why, never what it answered. */
public final class NoDraft extends RuntimeException {

    private final Why why;

    NoDraft(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Why there is no draft. */
    public enum Why {
        /** No endpoint is set, or the network did not allow it. */
        OFF,
        /** Nothing to cite: no sheet, no similar reply. */
        NO_SOURCE,
        FAILED,
        LATE,
        /** Not in the form agreed, cut short, or not French prose. */
        NONSENSE,
        TOO_LONG,
        UNCITED,
        /** Cites something it was not given. */
        UNKNOWN_SOURCE,
        /** States a number, an amount or a date that no source holds. */
        UNFOUNDED,
        PERSONAL
    }
}
