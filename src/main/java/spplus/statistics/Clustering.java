package spplus.statistics;

import java.util.List;

/**
 * By how much counts of several groups vary more than chance would make them: the intraclass correlation of yes or no
 * answers. People of one month or one office share its weather, its queue, its letter: their answers are not independent.
 *
 * @param between mean square between groups
 * @param within mean square within groups
 * @param size usual number of answers of a group
 * @param freedom how many groups, less one, it was measured on
 */
public record Clustering(double between, double within, double size, double freedom) {

    public static final Clustering UNKNOWN = new Clustering(0, 0, 0, 0);

    /**
     * Analysis of variance estimator (M. S. Ridout, C. G. B. Demétrio, D. Firth, « Estimating intraclass correlation for
     * binary data », Biometrics 55, 1999). Groups without answers are left out.
     */
    public static Clustering of(List<Proportion> groups) {
        var held = groups.stream().filter(group -> group.trials() > 0).toList();
        double all = held.stream().mapToDouble(Proportion::trials).sum();
        if (held.size() < 2 || all <= held.size()) {
            return UNKNOWN;
        }
        double rate = held.stream().mapToDouble(Proportion::successes).sum() / all;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (var group : held) {
            between += group.trials() * (group.rate() - rate) * (group.rate() - rate);
            within += group.trials() * group.rate() * (1 - group.rate());
            squares += group.trials() * group.trials();
        }
        double freedom = held.size() - 1;
        return new Clustering(
                between / freedom, within / (all - held.size()), (all - squares / all) / freedom, freedom);
    }

    /** In [0, 1]: 0 when groups vary no more than chance makes them. */
    public double correlation() {
        double spread = between + (size - 1) * within;
        return spread <= 0 ? 0 : Math.clamp((between - within) / spread, 0, 1);
    }

    /** The same, drawn towards what is usual among many alike: a few groups measure it badly. */
    public double correlation(double usual, double weight) {
        return (correlation() * freedom + usual * weight) / (freedom + weight);
    }

    /** The sum of groups, worth fewer answers when people of one group answer alike. */
    public static Proportion sum(List<Proportion> groups, double correlation) {
        double successes = 0;
        double trials = 0;
        double effective = 0;
        long answers = 0;
        for (var group : groups) {
            successes += group.successes();
            trials += group.trials();
            answers += group.answers();
            effective += group.trials() / (1 + Math.max(0, group.trials() - 1) * correlation);
        }
        return new Proportion(successes, trials, answers, effective);
    }
}
