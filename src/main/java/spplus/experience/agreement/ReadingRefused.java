package spplus.experience.agreement;

/** Nothing was changed, and why. */
final class ReadingRefused extends RuntimeException {

    private final Why why;

    ReadingRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    enum Why {
        NO_CHOICE,
        NO_REASON,
        NO_WORD,
        LONG_WORD,
        PERSONAL_WORD,
        RUDE_WORD,
        /** Somebody ruled meanwhile. */
        RULED
    }
}
