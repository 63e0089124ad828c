package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.function.BiFunction;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import spplus.core.Interval;

/** How often an interval holds the truth, summed over all the samples that there can be: nothing is drawn by lot. */
class CoverageTests {

    private static final int GRID = 20;

    @Test
    void wilsonHoldsTheTruthAsOftenAsItSays() {
        var coverage = new DoubleSummaryStatistics();
        for (int tenth = 1; tenth < 2 * GRID; tenth++) {
            double truth = tenth / (2.0 * GRID);
            double held = 0;
            for (int successes = 0; successes <= 30; successes++) {
                if (Proportion.of(successes, 30).estimate().interval().contains(truth)) {
                    held += probability(successes, 0, 30, truth, 0);
                }
            }
            coverage.accept(held);
        }
        assertThat(coverage.getAverage()).isBetween(0.945, 0.965);
        assertThat(coverage.getMin()).isGreaterThan(0.90);
    }

    @Test
    void theNetShareHoldsTheTruthAsOftenAsItSaysEvenWithTwelveAnswers() {
        var score = coverage(
                12, (favourable, unfavourable) -> NetShare.of(favourable, 12 - favourable - unfavourable, unfavourable)
                        .estimate()
                        .interval());
        assertThat(score.getAverage()).isBetween(0.945, 0.975);
        assertThat(score.getMin()).isGreaterThan(0.93);
    }

    /** Why the usual interval of an NPS is not used. */
    @Test
    void theUsualIntervalOfANetShareWouldNot() {
        var usual = coverage(12, (favourable, unfavourable) -> {
            var sample = NetShare.of(favourable, 12 - favourable - unfavourable, unfavourable);
            double half = 1.959964 * sample.standardError();
            return new Interval(sample.net() - half, sample.net() + half);
        });
        assertThat(usual.getMin()).isLessThan(0.75);
    }

    private static DoubleSummaryStatistics coverage(int answers, BiFunction<Integer, Integer, Interval> interval) {
        var coverage = new DoubleSummaryStatistics();
        for (int p = 1; p < GRID; p++) {
            for (int q = 1; p + q < GRID; q++) {
                coverage.accept(held(answers, p / (double) GRID, q / (double) GRID, interval));
            }
        }
        return coverage;
    }

    private static double held(int answers, double p, double q, BiFunction<Integer, Integer, Interval> interval) {
        double held = 0;
        for (int favourable = 0; favourable <= answers; favourable++) {
            for (int unfavourable = 0; favourable + unfavourable <= answers; unfavourable++) {
                if (interval.apply(favourable, unfavourable).contains(p - q)) {
                    held += probability(favourable, unfavourable, answers, p, q);
                }
            }
        }
        return held;
    }

    private static double probability(int a, int b, int n, double p, double q) {
        double ways = logFactorial(n) - logFactorial(a) - logFactorial(b) - logFactorial(n - a - b);
        double rest = n - a - b == 0 ? 0 : (n - a - b) * Math.log(1 - p - q);
        return Math.exp(ways + a * Math.log(p) + (b == 0 ? 0 : b * Math.log(q)) + rest);
    }

    private static double logFactorial(int n) {
        return LogGamma.value(n + 1.0);
    }
}
