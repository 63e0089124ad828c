package spplus.improvement.cause;

/** The seven questions of QQOQCCP, in their order. */
public enum Question {
    WHO,
    WHAT,
    WHERE,
    WHEN,
    HOW,
    HOW_MANY,
    WHY
}
