package spplus.quality.domain;

import spplus.core.Statistic.Caveat;

/** Where the figures of an indicator come from. */
public enum Origin {
    /** What people answered to a survey: those who chose to. */
    SURVEY(Caveat.VOLUNTEERS),
    /** What was counted while working: calls, files, visits. */
    OPERATIONS(Caveat.EXHAUSTIVE),
    /** Drawn from other figures, such as ratings of procedures. */
    COMPUTED(Caveat.VOLUNTEERS);

    private final Caveat caveat;

    Origin(Caveat caveat) {
        this.caveat = caveat;
    }

    /** What its reader must know. */
    public Caveat caveat() {
        return caveat;
    }
}
