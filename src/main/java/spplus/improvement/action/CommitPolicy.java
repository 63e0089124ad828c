package spplus.improvement.action;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spplus.improvement.ImprovementSettings;
import spplus.statistics.effect.Aim;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.MonthPoint;

/**
 * When an action may be promised: somebody answers for it, and its effect will be judged by an indicator that has a past,
 * a target on the right side of it and a day that leaves time to see.
 */
record CommitPolicy(ImprovementSettings settings, LocalDate today) {

    /**
     * What is missing, in the order of the form; empty when it may be committed to.
     *
     * @param points the indicator so far, in order
     * @param ownerThere whether who answers for it is still there
     * @param open whether its structure is
     */
    List<Gap> gaps(Action action, List<MonthPoint> points, boolean ownerThere, boolean open) {
        var gaps = new ArrayList<Gap>();
        addIf(gaps, !open, Gap.STRUCTURE_CLOSED);
        addIf(gaps, action.told().cause().isEmpty(), Gap.NO_CAUSE);
        addIf(gaps, action.owner() == null, Gap.NO_OWNER);
        addIf(gaps, action.owner() != null && !ownerThere, Gap.OWNER_GONE);
        days(gaps, action);
        indicator(gaps, action.gauge(), baseline(action, points));
        judgement(gaps, action);
        return gaps;
    }

    /** What its indicator was on the months before its first day; empty with too few of them. */
    Optional<Action.Baseline> baseline(Action action, List<MonthPoint> points) {
        var since = action.since();
        if (since.isEmpty()) {
            return Optional.empty();
        }
        var oldest = since.get().minusMonths(settings.window());
        var read = points.stream()
                .filter(point -> point.month().isBefore(since.get()))
                .filter(point -> !point.month().isBefore(oldest) && !action.beganWithin(point.month()))
                .toList();
        if (read.size() < settings.monthsToCommit()) {
            return Optional.empty();
        }
        double all = read.stream().mapToDouble(MonthPoint::base).sum();
        double value = read.stream().mapToDouble(MonthPoint::count).sum() / all;
        return Optional.of(new Action.Baseline(value, read.size(), known(since.get())));
    }

    private int known(YearMonth since) {
        return (int) Math.max(0, since.until(YearMonth.from(today), ChronoUnit.MONTHS));
    }

    /** The first day on which enough months since are whole. */
    static LocalDate earliest(YearMonth since, int months) {
        return since.plusMonths(months).atDay(1);
    }

    private void days(List<Gap> gaps, Action action) {
        var from = action.startsOn();
        var due = action.dueOn();
        addIf(gaps, from == null, Gap.NO_START);
        addIf(gaps, due == null, Gap.NO_DUE);
        addIf(gaps, from != null && due != null && due.isBefore(from), Gap.DUE_BEFORE_START);
    }

    private static void indicator(List<Gap> gaps, Gauge gauge, Optional<Action.Baseline> baseline) {
        addIf(gaps, gauge.name().isEmpty(), Gap.NO_INDICATOR);
        var target = gauge.target();
        addIf(gaps, target == null, Gap.NO_TARGET);
        boolean possible = target == null
                || gauge.kind() == ChartKind.MEASURE
                || target >= 0 && (gauge.kind() == ChartKind.RATE || target <= 1);
        addIf(gaps, !possible, Gap.TARGET_IMPOSSIBLE);
        addIf(gaps, baseline.isEmpty(), Gap.NO_DATA);
        boolean backwards = target != null
                && baseline.filter(was -> gauge.aim() == Aim.MORE ? target <= was.value() : target >= was.value())
                        .isPresent();
        addIf(gaps, possible && backwards, Gap.TARGET_BACKWARDS);
    }

    private void judgement(List<Gap> gaps, Action action) {
        var day = action.gauge().judgeOn();
        if (day == null) {
            gaps.add(Gap.NO_JUDGEMENT);
        } else if (!day.isAfter(today)) {
            gaps.add(Gap.JUDGEMENT_PAST);
        } else {
            boolean early = action.since()
                    .filter(since -> day.isBefore(earliest(since, settings.after())))
                    .isPresent();
            addIf(gaps, early, Gap.JUDGEMENT_EARLY);
        }
    }

    private static void addIf(List<Gap> gaps, boolean missing, Gap gap) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
