package spplus.verbatim.trend;

import java.util.ArrayList;
import java.util.List;
import spplus.statistics.Clustering;
import spplus.statistics.Difference;
import spplus.statistics.FalseDiscoveries;
import spplus.statistics.Lift;
import spplus.statistics.Proportion;
import spplus.statistics.Verdict;

/**
 * Judges many series at once: whether more, or less, is said of each thing than its reference lets expect. Three guards
 * against news made by chance: minimum counts; months, or offices, that vary more than independent people would; and
 * the number of series looked at (of what is told, at most one in twenty is chance: Benjamini-Hochberg).
 *
 * @param leastTexts how many texts each side must hold
 * @param leastBearing how many texts must speak of it on the side where more do
 */
record MovementRule(int leastTexts, int leastBearing) {

    /** What is usual among all series weighs as much as so many more months or offices of one series. */
    private static final double WEIGHT_OF_USUAL = 12;

    /**
     * One thing to judge.
     *
     * @param here counts looked at, one a month
     * @param reference counts of each month before, or of each other office
     */
    record Series(List<Proportion> here, List<Proportion> reference) {}

    /** In the same order. */
    List<Movement> judge(List<Series> series) {
        double usual = usual(series);
        var movements = series.stream().map(one -> movement(one, usual)).toList();
        var judged = FalseDiscoveries.judge(
                movements.stream().map(Movement::difference).toList());
        var all = new ArrayList<Movement>();
        for (int i = 0; i < judged.size(); i++) {
            var one = movements.get(i);
            all.add(new Movement(one.here(), one.reference(), judged.get(i), one.lift()));
        }
        return all;
    }

    private Movement movement(Series series, double usual) {
        double correlation = Clustering.of(series.reference()).correlation(usual, WEIGHT_OF_USUAL);
        var here = Clustering.sum(series.here(), correlation);
        var reference = Clustering.sum(series.reference(), correlation);
        var difference = Difference.ofCounts(here, reference, leastTexts);
        double most = difference.value() > 0 ? here.successes() : reference.successes();
        boolean tooFew = most < leastBearing;
        return new Movement(here, reference, tooFew ? unsaid(difference) : difference, Lift.of(here, reference));
    }

    private static Difference unsaid(Difference difference) {
        return new Difference(difference.value(), difference.interval(), 1, Verdict.TOO_FEW);
    }

    /** Measured over all series: a pooled analysis of variance. */
    private static double usual(List<Series> series) {
        double weight = 0;
        double sum = 0;
        for (var one : series) {
            var clustering = Clustering.of(one.reference());
            double bearing =
                    one.reference().stream().mapToDouble(Proportion::successes).sum();
            double worth = clustering.freedom() * Math.min(bearing, clustering.size());
            weight += worth;
            sum += worth * signed(clustering);
        }
        return weight == 0 ? 0 : Math.max(0, sum / weight);
    }

    /** Below 0 too: cut at 0 one by one, their mean would be above what is. */
    private static double signed(Clustering clustering) {
        double spread = clustering.between() + (clustering.size() - 1) * clustering.within();
        return spread <= 0 ? 0 : (clustering.between() - clustering.within()) / spread;
    }
}
