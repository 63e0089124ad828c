package spplus.statistics.effect;

/** What the reader of a verdict must know. */
public enum EffectCaveat {
    /** Fewer months before the action than a verdict needs. */
    FEW_BEFORE,
    /** Fewer months since the action than a verdict needs. */
    FEW_AFTER,
    /** Under two years before the action: what comes back every year cannot be told from a change. */
    SEASON_UNKNOWN,
    /** What comes back every year was removed first. */
    SEASON_REMOVED,
    /** Too few months to prolong the trend of before: the mean of before is the reference. */
    TREND_UNKNOWN,
    /** The indicator was already moving before the action. */
    MOVING_BEFORE,
    /** Before the action, months already went out of the limits. */
    UNSTABLE_BEFORE,
    /** Months vary more than their counts explain: limits are wider. */
    WIDENED,
    /** Months are missing. */
    MISSING_MONTHS,
    /** Too few peers to compare with. */
    NO_PEERS,
    /** Peers without the action changed as well: nothing says that the action did it. */
    PEERS_TOO,
    /** Compared with peers, the difference is not established. */
    PEERS_UNSURE,
    /** Only one of the chart and the regression sees a change. */
    DISAGREEMENT,
    /** The last three months are back where they were. */
    FADED
}
