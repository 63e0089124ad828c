package spplus.improvement.action;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.MonthPoint;

/** Which months of an indicator were given, changed or taken away at once, in order. */
record SeriesChanges(List<Change> changes) {

    private static final int SAID = 12;

    static SeriesChanges between(List<MonthPoint> before, List<MonthPoint> after) {
        var was = byMonth(before);
        var is = byMonth(after);
        var months = new TreeMap<YearMonth, MonthPoint>(was);
        months.putAll(is);
        return new SeriesChanges(months.keySet().stream()
                .map(month -> new Change(month, was.get(month), is.get(month)))
                .filter(change -> change.was() == null || !change.was().equals(change.is()))
                .toList());
    }

    /** Whether one of them is of before the action. */
    boolean touchBefore(Action action) {
        return action.since()
                .filter(since ->
                        changes.stream().anyMatch(change -> change.month().isBefore(since)))
                .isPresent();
    }

    /** Such as « 2026-03 : 42 ; 310 → 45 ; 310 », the first of them. */
    String words(ChartKind kind) {
        var said = changes.stream()
                .limit(SAID)
                .map(change -> change.month() + " : " + figure(change.was(), kind) + " → " + figure(change.is(), kind))
                .collect(Collectors.joining(", "));
        return changes.size() > SAID ? said + ", … (" + changes.size() + ")" : said;
    }

    private static String figure(@Nullable MonthPoint point, ChartKind kind) {
        return point == null
                ? "∅"
                : SeriesText.number(point.count())
                        + (kind == ChartKind.MEASURE ? "" : " ; " + SeriesText.number(point.base()));
    }

    private static Map<YearMonth, MonthPoint> byMonth(List<MonthPoint> points) {
        return points.stream().collect(Collectors.toMap(MonthPoint::month, Function.identity()));
    }

    /** @param was null when that month is new; @param is null when it was taken away */
    record Change(
            YearMonth month,
            @Nullable MonthPoint was,
            @Nullable MonthPoint is) {}
}
