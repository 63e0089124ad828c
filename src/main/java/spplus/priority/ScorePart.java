package spplus.priority;

/**
 * A part of a score.
 *
 * @param name ends a key
 * @param value between 0 and 1
 * @param points what it brings to the score, in points of 100
 */
public record ScorePart(String name, int weight, double value, double points) {}
