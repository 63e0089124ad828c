package spplus.survey.watch;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * What an agent asked to be told of.
 *
 * @param campaign null for all campaigns but the anonymous ones
 * @param threshold null for a digest
 * @param crossedOn since when the threshold is crossed, null while it is not
 * @param toldMonth the month told last, with {@code toldAnswers} so far
 */
public record Watch(
        UUID id,
        UUID agent,
        StructureCode structure,
        @Nullable UUID campaign,
        Kind kind,
        @Nullable Threshold threshold,
        @Nullable LocalDate crossedOn,
        @Nullable LocalDate toldMonth,
        long toldAnswers) {

    /** The day after that one on which it is looked at. */
    LocalDate nextAfter(LocalDate today) {
        return switch (kind) {
            case WEEKLY -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTHLY -> today.with(TemporalAdjusters.firstDayOfNextMonth());
            case MEAN, SATISFIED, ANSWERS -> today.plusDays(1);
        };
    }

    /** The months looked at that day: those that are over where the one that runs would always be too low. */
    Months months(LocalDate today) {
        var now = YearMonth.from(today);
        return switch (kind) {
            case WEEKLY -> new Months(YearMonth.from(today.minusDays(1)), YearMonth.from(today.minusDays(1)));
            case MONTHLY -> new Months(now.minusMonths(1), now.minusMonths(1));
            case MEAN, SATISFIED -> last(now);
            case ANSWERS -> rule().above() ? last(now) : last(now.minusMonths(1));
        };
    }

    Threshold rule() {
        return Objects.requireNonNull(threshold);
    }

    private Months last(YearMonth end) {
        return new Months(end.minusMonths(rule().months() - 1L), end);
    }

    /** A digest, or what is compared with a threshold. */
    public enum Kind {
        WEEKLY,
        MONTHLY,
        /** Mean of the points given to the whole. */
        MEAN,
        /** Share of those satisfied of the whole, in points of a hundred. */
        SATISFIED,
        /** How many answered. */
        ANSWERS;

        public boolean isDigest() {
            return this == WEEKLY || this == MONTHLY;
        }
    }

    /** From one month to another, both included. */
    record Months(YearMonth from, YearMonth to) {}

    /**
     * Chosen by whoever asked.
     *
     * @param above whether going above it is told, or else going below
     * @param months over which it is looked at
     */
    public record Threshold(boolean above, BigDecimal value, int months) {

        /** Whether a figure is beyond it for sure: all its interval is. */
        boolean isCrossed(double low, double high) {
            return above ? low > value.doubleValue() : high < value.doubleValue();
        }

        /** Whether a figure is back for sure. */
        boolean isCrossedBack(double low, double high) {
            return above ? high < value.doubleValue() : low > value.doubleValue();
        }

        /** Whether a count reached it, or stayed under it; a count is what it is, without interval. */
        boolean isReached(long count) {
            return above ? count >= value.doubleValue() : count < value.doubleValue();
        }
    }
}
