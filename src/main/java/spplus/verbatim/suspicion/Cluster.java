package spplus.verbatim.suspicion;

import java.util.UUID;
import spplus.core.Interval;
import spplus.statistics.Difference;
import spplus.statistics.Proportion;

/**
 * What is said of a theme for a structure.
 *
 * @param negative unhappy texts of the theme in the period
 * @param texts all texts of the period
 * @param negativeBefore the same in the time before
 * @param textsBefore the same in the time before
 * @param repeated unhappy texts of the period left out, each nearly the same as one that is counted
 */
record Cluster(
        UUID theme, String structure, long negative, long texts, long negativeBefore, long textsBefore, long repeated) {

    Difference growth(int fewest) {
        return Difference.ofCounts(Proportion.of(negative, texts), Proportion.of(negativeBefore, textsBefore), fewest);
    }

    boolean isTimesMore(double times) {
        return share() >= times * shareBefore();
    }

    boolean weighs(double share) {
        return Interval.wilson(negative, texts).low() >= share;
    }

    double shareBefore() {
        return textsBefore == 0 ? 0 : (double) negativeBefore / textsBefore;
    }

    private double share() {
        return (double) negative / texts;
    }
}
