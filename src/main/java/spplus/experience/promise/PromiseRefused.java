package spplus.experience.promise;

/** A promise stays as it is, and why; nothing was changed. */
public final class PromiseRefused extends RuntimeException {

    private final Why why;
    private final transient String mended;

    PromiseRefused(Why why) {
        this(why, "");
    }

    PromiseRefused(Why why, String mended) {
        super(why.name());
        this.why = why;
        this.mended = mended;
    }

    public Why why() {
        return why;
    }

    /** The words given back, personal details hidden; empty when they are not in the way. */
    public String mended() {
        return mended;
    }

    /** What is in the way. */
    public enum Why {
        WORD_MISSING,
        WORD_LONG,
        WORD_PERSONAL,
        WORD_INSULT,
        /** Neither kept nor not kept was chosen. */
        CHOICE_MISSING,
        /** Its structure said so already. */
        TOLD_ALREADY,
        /** Not kept is said only once its day has come. */
        NOT_DUE,
        /** Its day was moved already, is over, or something was said. */
        NO_EXTENSION,
        DAY_MISSING,
        DAY_TOO_SOON,
        DAY_TOO_FAR
    }
}
