package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * What comes back every year, as two waves of twelve and six months (J. Lopez Bernal, S. Cummins, A. Gasparrini,
 * « Interrupted time series regression for the evaluation of public health interventions: a tutorial », International
 * Journal of Epidemiology 46, 2017, adjust in that way).
 */
final class Season {

    private static final int WAVES = 4;

    static final Season NONE = new Season(new double[WAVES]);

    private static final int TWO_YEARS = 24;
    /** Fewer months of the year, such as those of quarters or of summers, cannot tell two waves apart. */
    private static final int MONTHS_OF_A_YEAR = 8;
    /** Chance alone would seldom draw such waves. */
    private static final double RISK = 0.05;

    private final double[] waves;

    private Season(double[] waves) {
        this.waves = waves;
    }

    /** Learnt from two years at least before the action, when chance alone would seldom draw it; none otherwise. */
    static Season of(List<MonthPoint> before) {
        if (!isKnowable(before)) {
            return NONE;
        }
        var design = new Design(before);
        var bare = LeastSquares.fit(
                design.rows(month -> new double[] {1, design.years(month)}), design.values(), design.weights());
        var full = LeastSquares.fit(
                design.rows(month -> Design.joined(new double[] {1, design.years(month)}, waves(month))),
                design.values(),
                design.weights());
        double within = full.squares() / full.freedom();
        double gained = (bare.squares() - full.squares()) / WAVES;
        double chance = FDistribution.of(WAVES, full.freedom()).survivalProbability(gained / Math.max(within, 1e-300));
        if (chance > RISK) {
            return NONE;
        }
        var waves = new double[WAVES];
        System.arraycopy(full.coefficients(), 2, waves, 0, WAVES);
        return new Season(waves);
    }

    static boolean isKnowable(List<MonthPoint> before) {
        return before.size() >= TWO_YEARS
                && MonthSeries.months(
                                before.getFirst().month(), before.getLast().month())
                        >= TWO_YEARS - 1
                && before.stream()
                                .map(point -> point.month().getMonthValue())
                                .distinct()
                                .count()
                        >= MONTHS_OF_A_YEAR;
    }

    boolean isThere() {
        return this != NONE;
    }

    /** What the season adds to that month; 0 on the mean of a year. */
    double at(YearMonth month) {
        var wave = waves(month);
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            sum += waves[i] * wave[i];
        }
        return sum;
    }

    static double[] waves(YearMonth month) {
        double turn = 2 * Math.PI * month.getMonthValue() / 12;
        return new double[] {Math.sin(turn), Math.cos(turn), Math.sin(2 * turn), Math.cos(2 * turn)};
    }
}
