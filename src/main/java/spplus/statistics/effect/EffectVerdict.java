package spplus.statistics.effect;

/** What may be said of what an action changed. */
public enum EffectVerdict {
    /** The chart and the regression both say that it is better since, and peers do not explain it. */
    IMPROVED,
    /** Nothing says that it changed, nor that it did not. */
    NO_EVIDENCE,
    /** The chart and the regression both say that it is worse since, and peers do not explain it. */
    WORSE,
    /** Too few months on one side. */
    TOO_EARLY
}
