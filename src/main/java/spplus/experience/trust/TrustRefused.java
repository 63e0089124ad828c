package spplus.experience.trust;

/** Nothing was granted or taken back, and why. */
final class TrustRefused extends RuntimeException {

    private final Why why;

    TrustRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    enum Why {
        ONESELF,
        NOT_EARNED,
        NO_WORD,
        /** Too long, personal or rude. */
        WORD
    }
}
