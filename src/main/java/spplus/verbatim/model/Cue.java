package spplus.verbatim.model;

/** What the words of a text are a sign of; the sign says whether it speaks for or against the service. */
enum Cue {
    PRAISE(1),
    THANKS(1),
    KIND(1),
    FAST(1),
    EASY(1),
    CLEAR(1),
    SUCCESS(0.5),
    BLAME(-1),
    HARD(-1),
    UNCLEAR(-1),
    NO_ANSWER(-1),
    UNREACHABLE(-1),
    BROKEN(-1),
    WAITING(-0.5),
    REPEAT(-0.5),
    HELPLESS(-0.5),
    RUDE(-1),
    COMPLAINT(-0.5),
    SUGGESTION(0),
    CONTRAST(0),
    CONCESSION(0),
    QUESTION(0),
    INTENSIFIER(0),
    HEDGE(0),
    GREETING(0);

    private final double sign;

    Cue(double sign) {
        this.sign = sign;
    }

    double sign() {
        return sign;
    }

    boolean isOpinion() {
        return sign != 0;
    }
}
