package spplus.statistics.effect;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Between which limits an indicator moves by itself: W. A. Shewhart's three sigmas (1931). For measures, sigma is the mean
 * moving range over 1.128 (XmR); for shares and rates it follows from each month's base (p and u), widened by what months
 * vary more than that (D. B. Laney, « Improved control charts for attributes », Quality Engineering 14, 2002), never
 * narrowed.
 *
 * @param spread sigma of a measure; by how much the others are widened
 * @param usual the centre from which variances follow: never quite 0, for what was not seen yet is not impossible
 */
record Limits(ChartKind kind, double centre, double usual, double spread) {

    private static final double SIGMAS = 3;
    /** The mean range of two normal figures, in sigmas (d₂ for n = 2). */
    private static final double D2 = 1.128;
    /** Laplace's. */
    private static final double UNSEEN = 0.5;
    /** What is left of subtractions that should give 0, for 1. */
    static final double ROUNDING = 1e-9;

    static Limits of(ChartKind kind, List<MonthPoint> before, double centre, Season season) {
        double unseen = Math.min(
                UNSEEN, UNSEEN / before.stream().mapToDouble(MonthPoint::base).sum());
        var chance = new Limits(kind, centre, Math.clamp(centre, unseen, kind.most() - unseen), 1);
        var away = before.stream()
                .mapToDouble(point -> (point.value() - season.at(point.month()) - centre) / chance.sigma(point))
                .toArray();
        double ranges = IntStream.range(1, away.length)
                .mapToDouble(i -> Math.abs(away[i] - away[i - 1]))
                .average()
                .orElse(0);
        double spread = kind == ChartKind.MEASURE ? ranges / D2 : Math.max(1, ranges / D2);
        return new Limits(kind, centre, chance.usual(), spread);
    }

    double low(MonthPoint point) {
        double low = centre - SIGMAS * sigma(point);
        return kind == ChartKind.MEASURE ? low : Math.max(0, low);
    }

    double high(MonthPoint point) {
        return Math.min(kind.most(), centre + SIGMAS * sigma(point));
    }

    /** Figures that never moved have no sigma: any move is beyond all limits, what rounding leaves is none. */
    double sigmas(MonthPoint point, double adjusted) {
        double away = adjusted - centre;
        if (Math.abs(away) <= ROUNDING * Math.abs(centre)) {
            return 0;
        }
        double sigma = sigma(point);
        return sigma == 0 ? Math.signum(away) * Double.MAX_EXPONENT : away / sigma;
    }

    double widened() {
        return kind == ChartKind.MEASURE ? 1 : spread;
    }

    private double sigma(MonthPoint point) {
        return spread * Math.sqrt(kind.variance(usual, point.base()));
    }
}
