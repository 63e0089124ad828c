package spplus.improvement.pain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.core.Interval;
import spplus.core.Period;
import spplus.statistics.Difference;
import spplus.statistics.EventRate;
import spplus.statistics.Proportion;
import spplus.statistics.Verdict;
import spplus.verbatim.PainVoices.Month;

/**
 * How a pain point weighs, over twelve months.
 *
 * @param unhappy texts that tell it, among {@code about} that speak of it, among {@code texts} read there in all
 * @param met texts that tell it in the months whose visits are known, {@code visits} of them in so many months
 * @param trend of its share in the last three months, against the twelve before
 * @param on the day it was counted, null while it never was
 */
record Measure(
        long unhappy,
        long about,
        long texts,
        long met,
        long visits,
        int visitMonths,
        Verdict trend,
        @Nullable LocalDate on) {

    static final Measure NONE = new Measure(0, 0, 0, 0, 0, 0, Verdict.TOO_FEW, null);

    static final int MONTHS = 12;
    /** Months of the trend, and those they are compared to. */
    static final int RECENT = 3;

    static final int COMPARED = RECENT + MONTHS;
    static final double PER = 1_000;

    /** @param months in order, as many as are compared, the last one as far as it went that day */
    static Measure of(List<Month> months, LocalDate on, int fewest) {
        var year = months.subList(Math.max(0, months.size() - MONTHS), months.size());
        var served = year.stream().filter(month -> month.visits() > 0).toList();
        var recent = share(months.subList(Math.max(0, months.size() - RECENT), months.size()));
        var before = share(months.subList(0, Math.max(0, months.size() - RECENT)));
        return new Measure(
                year.stream().mapToLong(Month::unhappy).sum(),
                year.stream().mapToLong(Month::about).sum(),
                year.stream().mapToLong(Month::texts).sum(),
                served.stream().mapToLong(Month::unhappy).sum(),
                served.stream().mapToLong(Month::visits).sum(),
                served.size(),
                Difference.ofCounts(recent, before, fewest).verdict(),
                on);
    }

    static YearMonth first(LocalDate on) {
        return YearMonth.from(on).minusMonths(COMPARED - 1L);
    }

    /** The twelve months; null while it was never counted. */
    @Nullable
    Period period() {
        return on == null
                ? null
                : new Period(YearMonth.from(on).minusMonths(MONTHS - 1L).atDay(1), on);
    }

    /** Of all texts read there. */
    Interval share() {
        return Interval.wilson(Math.min(unhappy, texts), texts);
    }

    /** Texts for 1,000 people served; null where nobody told how many were. */
    @Nullable
    EventRate contact() {
        return visits == 0 ? null : EventRate.of(met, visits, PER);
    }

    /** Share of unhappy texts among those that speak of it, null when nobody speaks of it. */
    @Nullable
    Double feeling() {
        return about == 0 ? null : (double) unhappy / about;
    }

    private static Proportion share(List<Month> months) {
        long texts = months.stream().mapToLong(Month::texts).sum();
        long unhappy = months.stream().mapToLong(Month::unhappy).sum();
        return Proportion.of(Math.min(unhappy, texts), texts);
    }
}
