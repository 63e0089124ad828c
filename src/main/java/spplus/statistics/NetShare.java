package spplus.statistics;

import java.util.List;
import spplus.core.Interval;

/**
 * A share less its opposite: satisfied less unsatisfied (net rate of satisfaction), promoters less detractors (NPS).
 * In [-1, 1]; an NPS is said in points, a hundred times that.
 *
 * @param favourable share in [0, 1]
 * @param unfavourable share in [0, 1]
 * @param effective how many answers it is worth, {@code answers} without weights
 */
public record NetShare(double favourable, double unfavourable, long answers, double effective) implements Sample {

    private static final int LEAST_OF_PROMOTERS = 9;
    private static final int MOST_OF_DETRACTORS = 6;

    public NetShare {
        if (!(favourable >= 0 && unfavourable >= 0 && favourable + unfavourable <= 1 + 1e-9)) {
            throw new IllegalArgumentException("no shares of one whole: %s, %s".formatted(favourable, unfavourable));
        }
    }

    public static NetShare of(long favourable, long neutral, long unfavourable) {
        long all = favourable + neutral + unfavourable;
        return all == 0
                ? new NetShare(0, 0, 0, 0)
                : new NetShare((double) favourable / all, (double) unfavourable / all, all, all);
    }

    /** Net Promoter Score (F. Reichheld, 2003). @param answers how many gave 0, 1… 10 */
    public static NetShare ofRecommendations(List<Long> answers) {
        if (answers.size() != 11) {
            throw new IllegalArgumentException("eleven counts, from 0 to 10: " + answers.size());
        }
        long detractors = sum(answers.subList(0, MOST_OF_DETRACTORS + 1));
        long promoters = sum(answers.subList(LEAST_OF_PROMOTERS, 11));
        return of(promoters, sum(answers) - promoters - detractors, detractors);
    }

    public double net() {
        return favourable - unfavourable;
    }

    /** √((p⁺ + p⁻ − (p⁺ − p⁻)²) / n), of the multinomial; 0 when everybody says the same. */
    public double standardError() {
        double variance = favourable + unfavourable - net() * net();
        return answers == 0 ? 0 : Math.sqrt(Math.max(0, variance) / effective);
    }

    @Override
    public Estimate estimate() {
        var interval = answers == 0 ? new Interval(-1, 1) : interval(Confidence.Z);
        return new Estimate(net(), interval, answers, effective);
    }

    /**
     * Score interval of the difference of two cells of a multinomial (T. Tango, « Equivalence test and confidence
     * interval for the difference in proportions for the paired-sample design », Statistics in Medicine 17, 1998). The
     * usual net ± z × standard error has no width when everybody says the same, however few they are.
     */
    @Override
    public Interval interval(double z) {
        return new Interval(Math.min(net(), bound(z, -1)), Math.max(net(), bound(-z, 1)));
    }

    /** Where the score, which falls as the supposed difference grows, is {@code target}; between the net and an end. */
    private double bound(double target, double end) {
        return Roots.falling(this::score, target, Math.min(net(), end), Math.max(net(), end));
    }

    private double score(double supposed) {
        double distance = effective * (net() - supposed);
        double a = 2;
        double b = -favourable - unfavourable + (2 - favourable + unfavourable) * supposed;
        double c = -unfavourable * supposed * (1 - supposed);
        double least = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
        double variance = effective * (2 * least + supposed * (1 - supposed));
        if (variance <= 0) {
            return distance == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, distance);
        }
        return distance / Math.sqrt(variance);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
