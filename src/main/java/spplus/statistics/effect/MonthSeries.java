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

    /** What was known before that month. */
    public MonthSeries until(YearMonth month) {
        return new MonthSeries(
                kind,
                points.stream().filter(point -> point.month().isBefore(month)).toList());
    }

    /** Those of so many months before that one; older ones tell of another time. */
    List<MonthPoint> before(YearMonth since, int window) {
        return between(since.minusMonths(window), since);
    }

    /** Those of so many months from that one. */
    List<MonthPoint> from(YearMonth since, int window) {
        return between(since, since.plusMonths(window));
    }

    private List<MonthPoint> between(YearMonth from, YearMonth to) {
        return points.stream()
                .filter(point -> !point.month().isBefore(from) && point.month().isBefore(to))
                .toList();
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
