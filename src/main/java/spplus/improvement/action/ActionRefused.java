package spplus.improvement.action;

import java.util.List;

/** Something cannot be done to an action; nothing was changed. */
final class ActionRefused extends RuntimeException {

    private final transient List<Gap> gaps;

    private ActionRefused(String why, List<Gap> gaps) {
        super(why, null, false, false);
        this.gaps = gaps;
    }

    /** Not yet to be committed to. */
    static ActionRefused missing(List<Gap> gaps) {
        return new ActionRefused("missing", gaps);
    }

    /** Somebody else changed it meanwhile. */
    static ActionRefused crossed() {
        return new ActionRefused("crossed", List.of());
    }

    /** Months of before are other than when it was committed to, and nobody says why. */
    static ActionRefused unsaid() {
        return new ActionRefused("unsaid", List.of());
    }

    /** Its months were counted for another kind of indicator. */
    static ActionRefused kind() {
        return new ActionRefused("kind", List.of());
    }

    /** Its state does not allow it any more. */
    static ActionRefused late() {
        return new ActionRefused("late", List.of());
    }

    List<Gap> gaps() {
        return gaps;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
