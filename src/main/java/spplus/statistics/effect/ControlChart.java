package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an indicator does by itself, learnt before an action, and what it does since.
 *
 * @param centre mean of the months before, season removed
 * @param widened by how much figures vary more than chance draws them: 1 when they do not, and for measures
 * @param seasonal whether a season was found and removed from {@link Dot#adjusted}
 * @param dots in order, those before then those since
 */
public record ControlChart(
        ChartKind kind,
        YearMonth since,
        double centre,
        double widened,
        boolean seasonal,
        List<Dot> dots,
        List<Signal> signals) {

    /**
     * With limits learnt from the months before alone.
     *
     * @param since the first month that the action can have touched; months from there never move the limits
     * @param window how many months before, and how many since, are read
     * @throws IllegalArgumentException when there are fewer than two months before
     */
    public static ControlChart of(MonthSeries series, YearMonth since, int window) {
        var before = series.before(since, window);
        if (before.size() < 2) {
            throw new IllegalArgumentException("no limits from " + before.size() + " month");
        }
        var season = Season.of(before);
        double centre = centre(series.kind(), before, season);
        var limits = Limits.of(series.kind(), before, centre, season);
        var dots = new ArrayList<Dot>();
        before.forEach(point -> dots.add(dot(limits, point, season, false)));
        series.from(since, window).forEach(point -> dots.add(dot(limits, point, season, true)));
        return new ControlChart(series.kind(), since, centre, limits.widened(), season.isThere(), dots, signals(dots));
    }

    /** Those before, then those since: no run goes from one to the other. */
    public List<Dot> dots(boolean after) {
        return dots.stream().filter(dot -> dot.after() == after).toList();
    }

    public List<Signal> signals(boolean after) {
        return signals.stream().filter(signal -> signal.after() == after).toList();
    }

    private static double centre(ChartKind kind, List<MonthPoint> before, Season season) {
        double all = before.stream().mapToDouble(MonthPoint::base).sum();
        double sum = before.stream()
                .mapToDouble(point -> (point.value() - season.at(point.month())) * point.base())
                .sum();
        double centre = sum / all;
        return switch (kind) {
            case MEASURE -> centre;
            case SHARE -> Math.clamp(centre, 0, 1);
            case RATE -> Math.max(0, centre);
        };
    }

    private static Dot dot(Limits limits, MonthPoint point, Season season, boolean after) {
        double adjusted = point.value() - season.at(point.month());
        return new Dot(point, adjusted, limits.low(point), limits.high(point), limits.sigmas(point, adjusted), after);
    }

    private static List<Signal> signals(List<Dot> dots) {
        var signals = new ArrayList<Signal>();
        for (boolean after : new boolean[] {false, true}) {
            var part = dots.stream().filter(dot -> dot.after() == after).toList();
            var sigmas = part.stream().mapToDouble(Dot::sigmas).toArray();
            for (var rule : RunRule.values()) {
                for (boolean above : new boolean[] {false, true}) {
                    rule.broken(sigmas, above)
                            .forEach(i -> signals.add(
                                    new Signal(rule, part.get(i).point().month(), above, after)));
                }
            }
        }
        signals.sort(Comparator.comparing(Signal::month));
        return List.copyOf(signals);
    }

    /**
     * A month on the chart.
     *
     * @param adjusted its figure, season removed
     * @param low and {@code high}: limits of what the indicator does by itself, in its unit
     * @param sigmas how far from the centre, season removed
     */
    public record Dot(MonthPoint point, double adjusted, double low, double high, double sigmas, boolean after) {}

    /** A rule broken at that month, the last of its run. @param above on which side, or whether the trend rises */
    public record Signal(RunRule rule, YearMonth month, boolean above, boolean after) {}
}
