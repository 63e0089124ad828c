package spplus.improvement.cause;

/** A way of looking for causes. */
public enum CauseSheet {
    /** Five whys: a tree. */
    WHY,
    /** K. Ishikawa's fishbone, by five families. */
    FISH
}
