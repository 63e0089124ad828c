package spplus.statistics.effect;

import java.time.YearMonth;

/**
 * What was counted in a month.
 *
 * @param count how many, or the measure itself
 * @param base out of how many, or for how much use; 1 for a measure; above 0, and not so small that nothing can be told
 *     by it
 */
public record MonthPoint(YearMonth month, double count, double base) {

    public MonthPoint {
        if (!(base > 0) || !Double.isFinite(base) || !Double.isFinite(count) || !Double.isFinite(count / base)) {
            throw new IllegalArgumentException("nothing to show for %s: %s of %s".formatted(month, count, base));
        }
    }

    public static MonthPoint measure(YearMonth month, double value) {
        return new MonthPoint(month, value, 1);
    }

    public double value() {
        return count / base;
    }
}
