package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import spplus.core.Interval;
import spplus.statistics.Confidence;
import spplus.statistics.Estimate;

/**
 * By how much the months since an action differ, on their mean, from what the months before let expect.
 *
 * @param value in the unit of the indicator
 * @param interval 95 %, robust to months that resemble their neighbours
 */
public record Shift(Model model, double value, Interval interval) {

    /** What the months before let expect. */
    public enum Model {
        /** Their mean: too few months to tell a trend from chance. */
        LEVEL,
        /** Their trend, prolonged: the level and the slope may both have changed. */
        SEGMENTED
    }

    /**
     * Segmented regression (A. K. Wagner et al., « Segmented regression analysis of interrupted time series studies in
     * medication use research », Journal of Clinical Pharmacy and Therapeutics 27, 2002), weighted by what months are
     * drawn from. The interval is Newey and West's, with 1.3 √n lags (E. Lazarus et al., « HAR inference: recommendations
     * for practice », JBES 36, 2018) and quantiles that grow with them (N. M. Kiefer, T. J. Vogelsang, « A new asymptotic
     * theory for heteroskedasticity-autocorrelation robust tests », Econometric Theory 21, 2005, table 1, Bartlett).
     */
    static Shift of(List<MonthPoint> before, List<MonthPoint> after, Model model, boolean seasonal) {
        var points = new ArrayList<>(before);
        points.addAll(after);
        var design = new Design(points);
        var since = after.getFirst().month();
        var rows = design.rows(month -> row(design, month, since, model, seasonal));
        var fit = LeastSquares.fit(rows, design.values(), design.weights());
        var contrast = contrast(rows, before.size(), model);
        double value = fit.at(contrast);
        double rounding = Limits.ROUNDING * MonthSeries.scale(points);
        double half = half(fit, contrast, design.months()) + rounding;
        return new Shift(model, value, new Interval(value - half, value + half));
    }

    /** The slope of the months alone, a year, with its interval: whether the indicator was already moving. */
    static Estimate slope(List<MonthPoint> points, boolean seasonal) {
        var design = new Design(points);
        var rows = design.rows(month -> {
            double[] line = {1, design.years(month)};
            return seasonal ? Design.joined(line, Season.waves(month)) : line;
        });
        var fit = LeastSquares.fit(rows, design.values(), design.weights());
        var contrast = new double[rows[0].length];
        contrast[1] = 1;
        double half = half(fit, contrast, design.months()) + Limits.ROUNDING * MonthSeries.scale(points);
        var interval = new Interval(fit.at(contrast) - half, fit.at(contrast) + half);
        return new Estimate(fit.at(contrast), interval, points.size(), points.size());
    }

    public boolean isEstablished() {
        return !interval.contains(0);
    }

    private static double[] row(Design design, YearMonth month, YearMonth since, Model model, boolean seasonal) {
        double after = month.isBefore(since) ? 0 : 1;
        double elapsed = after * MonthSeries.months(since, month) / 12.0;
        var row =
                model == Model.LEVEL ? new double[] {1, after} : new double[] {1, after, design.years(month), elapsed};
        return seasonal ? Design.joined(row, Season.waves(month)) : row;
    }

    /** The mean, over the months since, of the change of level and of what the change of slope added up to there. */
    private static double[] contrast(double[][] rows, int before, Model model) {
        var contrast = new double[rows[0].length];
        contrast[1] = 1;
        if (model == Model.SEGMENTED) {
            for (int i = before; i < rows.length; i++) {
                contrast[3] += rows[i][3] / (rows.length - before);
            }
        }
        return contrast;
    }

    /** The wider of the two: Newey and West's holds whatever the memory, but is too narrow when months are few. */
    private static double half(LeastSquares fit, double[] contrast, int[] months) {
        int lags = (int) Math.ceil(1.3 * Math.sqrt(months.length)) - 1;
        double share = (lags + 1.0) / months.length;
        double wider = 1 + (2.9694 * share + 0.4160 * share * share - 0.5324 * share * share * share) / 1.9600;
        double robust = fit.robustError(contrast, lags, months) * wider * Confidence.t(fit.freedom(), Confidence.Z);
        var memory = fit.memory(months);
        return Math.max(robust, fit.memorisedError(contrast, memory) * Confidence.t(memory.freedom(), Confidence.Z));
    }
}
