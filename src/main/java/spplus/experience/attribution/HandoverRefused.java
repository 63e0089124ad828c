package spplus.experience.attribution;

/** An experience does not change hands, and why; nothing was changed. */
final class HandoverRefused extends RuntimeException {

    private final Why why;

    HandoverRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** What is in the way. */
    enum Why {
        CHOOSE,
        REASON,
        WORD,
        WORD_LONG,
        WORD_PERSONAL,
        CLOSED,
        ALREADY_CONCERNED,
        /** Another structure was asked and has not answered yet. */
        ALREADY_ASKED,
        /** The programme team is about to decide. */
        IN_ARBITRATION,
        /** The programme team decided: it stays. */
        ARBITRATED,
        /** The structure that holds it has replied. */
        ANSWERED,
        ALREADY_SAID,
        /** Somebody else, or the time, was faster. */
        TOO_LATE,
        /** Withdrawn by its author, or it changed hands. */
        GONE
    }
}
