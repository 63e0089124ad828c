package spplus.improvement.action;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spplus.statistics.effect.ControlChart;

/**
 * Where things stand in the frame of a control chart, 720 wide and 260 high, whose axes leave 60 on the left and 40 below.
 *
 * @param least and {@code most}: the figures at the foot and at the top
 */
record Drawing(List<ControlChart.Dot> dots, double least, double most) {

    private static final int TICKS = 6;
    private static final double LEFT = 60;
    private static final double RIGHT = 710;
    private static final double TOP = 12;
    private static final double FOOT = 220;
    private static final double MARGIN = 0.05;
    /** Figures nearer than that, for 1, are the same: what is left of sums and divisions is not drawn. */
    private static final double SAME = 1e-9;

    /** @param target drawn when it is not so far that the rest would be flattened */
    static Drawing of(ControlChart chart, @Nullable Double target) {
        var heights = chart.dots().stream()
                .flatMapToDouble(dot -> DoubleStream.of(dot.point().value(), dot.low(), dot.high()))
                .toArray();
        double low = DoubleStream.of(heights).min().orElse(0);
        double high = DoubleStream.of(heights).max().orElse(1);
        if (high - low <= SAME * Math.max(Math.abs(low), Math.abs(high))) {
            low = high;
        }
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        if (target != null && target > low - span && target < high + span) {
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        double margin = high > low ? (high - low) * MARGIN : span / 2;
        return new Drawing(chart.dots(), low - margin, high + margin);
    }

    double x(int place) {
        return rounded(LEFT + width() * (place + 0.5));
    }

    double y(double value) {
        return rounded(FOOT - (FOOT - TOP) * (value - least) / (most - least));
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    /** Where the months since begin; at the right end when there are none. */
    double since() {
        int before = (int) dots.stream().filter(dot -> !dot.after()).count();
        return rounded(LEFT + width() * before);
    }

    /** Round figures, some four or five of them, from the lowest. @param factor by what a figure is multiplied to be told */
    List<Double> ticks(double factor) {
        double span = (most - least) * factor;
        double unit = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
        double step = DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(times -> times * unit)
                .filter(one -> span / one <= TICKS)
                .findFirst()
                .orElse(10 * unit);
        double first = Math.ceil(least * factor / step) + 0.0; // nothing below zero is written -0
        return DoubleStream.iterate(first, tick -> tick * step <= most * factor, tick -> tick + 1)
                .limit(TICKS + 2)
                .map(tick -> tick * step / factor)
                .boxed()
                .toList();
    }

    String line() {
        var path = new StringBuilder();
        for (int i = 0; i < dots.size(); i++) {
            boolean cut = i == 0
                    || !dots.get(i)
                            .point()
                            .month()
                            .equals(dots.get(i - 1).point().month().plusMonths(1));
            path.append(cut ? 'M' : 'L').append(at(x(i), y(dots.get(i).point().value())));
        }
        return path.toString();
    }

    /** A line in steps: each month has its own limit. */
    String steps(ToDoubleFunction<ControlChart.Dot> limit) {
        return IntStream.range(0, dots.size())
                .mapToObj(i -> {
                    double y = y(limit.applyAsDouble(dots.get(i)));
                    return (i == 0 ? "M" : "L") + at(LEFT + width() * i, y) + "L" + at(LEFT + width() * (i + 1), y);
                })
                .reduce("", String::concat);
    }

    private double width() {
        return (RIGHT - LEFT) / Math.max(1, dots.size());
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
