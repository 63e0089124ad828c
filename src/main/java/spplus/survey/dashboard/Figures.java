package spplus.survey.dashboard;

import spplus.statistics.Difference;
import spplus.statistics.Sample;
import spplus.statistics.Scale;
import spplus.survey.dashboard.DashboardPages.Change;
import spplus.survey.dashboard.DashboardPages.Figure;

/** Turns sums into figures that say their interval and their number, or that too few answered. */
final class Figures {

    private final int minimum;

    /** @param minimum people under whom nothing is shown */
    Figures(int minimum) {
        this.minimum = minimum;
    }

    Figure figure(Measure measure, Sums sums, Scale scale) {
        return figure(measure, sums, scale, sums.scored() >= minimum);
    }

    Figure figure(Measure measure, Sums sums, Scale scale, boolean visible) {
        if (!visible) {
            return new Figure(measure.name(), 0, 0, 0, scale.most(), 0, true);
        }
        return figure(measure, measure.sample(sums, scale), scale);
    }

    /** Of a sample that may be shown. */
    Figure figure(Measure measure, Sample sample, Scale scale) {
        var estimate = sample.estimate();
        double unit = unit(measure);
        return new Figure(
                measure.name(),
                estimate.value() * unit,
                estimate.interval().low() * unit,
                estimate.interval().high() * unit,
                scale.most(),
                estimate.answers(),
                false);
    }

    Difference difference(Measure measure, Sums one, Sums other, Scale scale) {
        return Difference.between(measure.sample(one, scale), measure.sample(other, scale), minimum);
    }

    Change change(Measure measure, Difference difference) {
        double unit = unit(measure);
        return new Change(
                measure.name(),
                difference.value() * unit,
                difference.interval().low() * unit,
                difference.interval().high() * unit,
                difference.verdict().name());
    }

    /** Shares are said in points of a hundred. */
    private static double unit(Measure measure) {
        return measure == Measure.MEAN ? 1 : 100;
    }
}
