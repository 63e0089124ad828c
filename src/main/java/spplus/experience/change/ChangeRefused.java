package spplus.experience.change;

/** A claimed change stays as it is, and why; nothing was changed. */
final class ChangeRefused extends RuntimeException {

    private final Why why;
    private final transient String mended;

    ChangeRefused(Why why) {
        this(why, "");
    }

    ChangeRefused(Why why, String mended) {
        super(why.name());
        this.why = why;
        this.mended = mended;
    }

    Why why() {
        return why;
    }

    /** The words given back, personal details hidden; empty when they are not in the way. */
    String mended() {
        return mended;
    }

    /** What is in the way. */
    enum Why {
        WHAT,
        EVIDENCE,
        WORD_MISSING,
        WORD_LONG,
        WORD_PERSONAL,
        WORD_INSULT,
        /** Who wrote it cannot be its second reader. */
        SAME_PERSON,
        NOT_SUBMITTED,
        CONTRADICTED_ALREADY,
        /** It was told, or its author contradicted it. */
        TOO_LATE_TO_UNDO
    }
}
