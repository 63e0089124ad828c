package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.List;

/** An indicator month after month; months without anything are left out, never counted as 0. */
public record MonthSeries(ChartKind kind, List<MonthPoint> points) {

    public MonthSeries {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).month().isBefore(points.get(i).month())) {
                throw new IllegalArgumentException(
                        "months out of order: " + points.get(i).month());
            }
        }
        if (kind == ChartKind.SHARE && points.stream().anyMatch(p -> p.count() < 0 || p.count() > p.base())) {
            throw new IllegalArgumentException("a share out of [0, 1]");
        }
    }

    /** The last ones before that month, at most so many. */
    List<MonthPoint> before(YearMonth since, int atMost) {
        var all = points.stream().filter(point -> point.month().isBefore(since)).toList();
        return all.subList(Math.max(0, all.size() - atMost), all.size());
    }

    List<MonthPoint> from(YearMonth since) {
        return points.stream().filter(point -> !point.month().isBefore(since)).toList();
    }

    /** All counted over all there was: the mean of measures, the share or rate of the whole otherwise. */
    static double pooled(List<MonthPoint> points) {
        return points.stream().mapToDouble(MonthPoint::count).sum()
                / points.stream().mapToDouble(MonthPoint::base).sum();
    }

    /** How large figures are, whatever their sign. */
    static double scale(List<MonthPoint> points) {
        return points.stream()
                .mapToDouble(point -> Math.abs(point.value()))
                .max()
                .orElse(0);
    }

    static int months(YearMonth from, YearMonth to) {
        return (int) (to.getYear() * 12L + to.getMonthValue() - from.getYear() * 12L - from.getMonthValue());
    }
}
