package spplus.statistics;

import java.util.Collection;
import spplus.core.Interval;

/**
 * The mean of scores on one scale, such as an effort (CES) or points (10/5/0); from sums that add up.
 *
 * @param scale between which bounds each score lies
 * @param value the mean
 * @param variance of one answer, estimated without bias; 0 under two answers
 * @param effective how many answers it is worth, {@code answers} without weights
 */
public record Mean(Scale scale, double value, double variance, long answers, double effective) implements Sample {

    /** @param squares the sum of the squares of the scores */
    public static Mean of(Scale scale, long answers, double sum, double squares) {
        if (answers == 0) {
            return new Mean(scale, 0, 0, 0, 0);
        }
        double value = sum / answers;
        double variance = answers == 1 ? 0 : Math.max(0, squares - sum * value) / (answers - 1);
        return new Mean(scale, value, settled(variance, scale), answers, answers);
    }

    public static Mean of(Scale scale, Collection<? extends Number> scores) {
        double sum = scores.stream().mapToDouble(Number::doubleValue).sum();
        double squares = scores.stream()
                .mapToDouble(Number::doubleValue)
                .map(score -> score * score)
                .sum();
        return of(scale, scores.size(), sum, squares);
    }

    public double standardError() {
        return answers == 0 ? 0 : Math.sqrt(variance / effective);
    }

    double freedom() {
        return Math.max(effective - 1, 1e-3);
    }

    @Override
    public Estimate estimate() {
        var everything = new Interval(scale.least(), scale.most());
        return new Estimate(value, answers < 2 ? everything : interval(Confidence.Z), answers, effective);
    }

    /**
     * Student's interval, kept within the scale. When all said the same it would have no width: the share that would
     * say otherwise is then bounded by Wilson's, and supposed to be at the far ends.
     */
    @Override
    public Interval interval(double z) {
        if (variance == 0) {
            return unanimous(z);
        }
        double half = standardError() * Confidence.t(freedom(), z);
        return new Interval(Math.min(value, scale.clamp(value - half)), Math.max(value, scale.clamp(value + half)));
    }

    private Interval unanimous(double z) {
        double others = 1 - Interval.wilson(1, effective, z).low();
        return new Interval(value - others * (value - scale.least()), value + others * (scale.most() - value));
    }

    /** What is left of the subtraction of two nearly equal sums of doubles is no variance. */
    static double settled(double variance, Scale scale) {
        double most = Math.max(Math.abs(scale.least()), Math.abs(scale.most()));
        return variance < 1e-12 * most * most ? 0 : variance;
    }
}
