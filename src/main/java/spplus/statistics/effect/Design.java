package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The columns that a regression reads from months. */
record Design(List<MonthPoint> points) {

    double[][] rows(Function<YearMonth, double[]> row) {
        return points.stream().map(point -> row.apply(point.month())).toArray(double[][]::new);
    }

    double[] values() {
        return points.stream().mapToDouble(MonthPoint::value).toArray();
    }

    /** What each month is drawn from, 1 on the mean. */
    double[] weights() {
        double mean = points.stream().mapToDouble(MonthPoint::base).average().orElse(1);
        return points.stream().mapToDouble(point -> point.base() / mean).toArray();
    }

    int[] months() {
        return points.stream().mapToInt(point -> since(point.month())).toArray();
    }

    /** Time in years, so that columns are of one size. */
    double years(YearMonth month) {
        return since(month) / 12.0;
    }

    private int since(YearMonth month) {
        return MonthSeries.months(points.getFirst().month(), month);
    }

    static double[] joined(double[] first, double[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
