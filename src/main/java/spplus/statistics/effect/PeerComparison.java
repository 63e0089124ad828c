package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spplus.core.Interval;
import spplus.statistics.Confidence;

/**
 * How much more a structure changed than its peers without the action: difference in differences.
 *
 * @param value the structure's change less the mean change of its peers, in the unit of the indicator
 * @param interval 95 %
 * @param peersChange the mean change of the peers
 * @param peersInterval 95 %, of that mean
 */
public record PeerComparison(double value, Interval interval, double peersChange, Interval peersInterval, int peers) {

    /**
     * Student's interval with as many degrees of freedom as peers less one: what varies is the change of a structure, not
     * the month (S. G. Donald, K. Lang, « Inference with difference-in-differences and other panel data », Review of
     * Economics and Statistics 89, 2007). A structure is one among its likes, or varies more when its own months say so.
     * Seasons and trends that all share cancel out. Empty when too few peers have enough months on both sides.
     */
    static Optional<PeerComparison> of(
            MonthSeries own, List<MonthSeries> peers, YearMonth since, EffectMinimums needs) {
        var changes = peers.stream()
                .flatMap(peer -> change(peer, since, needs).stream())
                .mapToDouble(Change::value)
                .toArray();
        var mine = change(own, since, needs);
        if (changes.length < needs.peers() || mine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(compared(mine.get(), changes));
    }

    public boolean isEstablished() {
        return !interval.contains(0);
    }

    /** Whether the peers moved too, all together. */
    public boolean peersMoved() {
        return !peersInterval.contains(0);
    }

    private static PeerComparison compared(Change mine, double[] changes) {
        double mean = Arrays.stream(changes).average().orElseThrow();
        double squares = Arrays.stream(changes)
                .map(change -> (change - mean) * (change - mean))
                .sum();
        double variance = squares / (changes.length - 1);
        double t = Confidence.t(changes.length - 1, Confidence.Z);
        double half = t * Math.sqrt(Math.max(variance, mine.variance()) + variance / changes.length);
        double peersHalf = t * Math.sqrt(variance / changes.length);
        double value = mine.value() - mean;
        return new PeerComparison(
                value,
                new Interval(value - half, value + half),
                mean,
                new Interval(mean - peersHalf, mean + peersHalf),
                changes.length);
    }

    private static Optional<Change> change(MonthSeries series, YearMonth since, EffectMinimums needs) {
        var before = series.before(since, needs.window());
        var after = series.from(since, needs.window());
        if (before.size() < needs.before() || after.size() < needs.after()) {
            return Optional.empty();
        }
        return Optional.of(
                new Change(MonthSeries.pooled(after) - MonthSeries.pooled(before), variance(before) + variance(after)));
    }

    /** Of the mean of these months, as if they were independent. */
    private static double variance(List<MonthPoint> points) {
        double mean = points.stream().mapToDouble(MonthPoint::value).average().orElseThrow();
        double squares = points.stream()
                .mapToDouble(point -> (point.value() - mean) * (point.value() - mean))
                .sum();
        return squares / (points.size() - 1) / points.size();
    }

    private record Change(double value, double variance) {}
}
