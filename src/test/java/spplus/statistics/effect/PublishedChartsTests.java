package spplus.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the publications that each chart, rule and interval comes from. */
class PublishedChartsTests {

    private static final YearMonth FIRST = YearMonth.of(2001, 1);

    /** NIST/SEMATECH e-Handbook, 6.3.2.2: ten flow rates, centre 50.81, limits 45.8159 and 55.8041. */
    @Test
    void drawsTheIndividualsChartOfTheHandbook() {
        var chart = chart(ChartKind.MEASURE, 1, List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1));
        assertThat(chart.centre()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.dots().getFirst().low()).isCloseTo(45.8159, within(0.0005));
        assertThat(chart.dots().getFirst().high()).isCloseTo(55.8041, within(0.0005));
        assertThat(chart.signals()).noneMatch(signal -> signal.rule() == RunRule.BEYOND_LIMITS);
    }

    /** NIST/SEMATECH e-Handbook, 6.3.3.2: 30 lots of 50 chips, centre 0.2313, limits 0.0524 and 0.4102; 15 and 23 are out. */
    @Test
    void drawsTheProportionsChartOfTheHandbook() {
        var chart = chart(
                ChartKind.SHARE,
                50,
                List.of(
                        12.0, 15.0, 8.0, 10.0, 4.0, 7.0, 16.0, 9.0, 14.0, 10.0, 5.0, 6.0, 17.0, 12.0, 22.0, 8.0, 10.0,
                        5.0, 13.0, 11.0, 20.0, 18.0, 24.0, 15.0, 9.0, 12.0, 7.0, 13.0, 9.0, 6.0));
        assertThat(chart.centre()).isCloseTo(0.2313, within(0.00005));
        double half = (chart.dots().getFirst().high() - chart.centre()) / chart.widened();
        assertThat(chart.centre() - half).isCloseTo(0.0524, within(0.0001));
        assertThat(chart.centre() + half).isCloseTo(0.4102, within(0.0001));
        var beyond = IntStream.range(0, 30)
                .filter(i -> chart.dots().get(i).sigmas() * chart.widened() > 3)
                .map(i -> i + 1)
                .boxed();
        assertThat(beyond).containsExactly(15, 23);
    }

    /** D. C. Montgomery, « Introduction to Statistical Quality Control », personal computers: ū = 1.93, 0.07 to 3.79. */
    @Test
    void drawsTheRatesChartOfMontgomery() {
        var chart = chart(
                ChartKind.RATE,
                5,
                List.of(
                        10.0, 12.0, 8.0, 14.0, 10.0, 16.0, 11.0, 7.0, 10.0, 15.0, 9.0, 5.0, 7.0, 11.0, 12.0, 6.0, 8.0,
                        10.0, 7.0, 5.0));
        assertThat(chart.centre()).isCloseTo(1.93, within(1e-9));
        double half = (chart.dots().getFirst().high() - chart.centre()) / chart.widened();
        assertThat(chart.centre() - half).isCloseTo(0.07, within(0.005));
        assertThat(chart.centre() + half).isCloseTo(3.79, within(0.005));
        assertThat(chart.signals()).isEmpty();
    }

    /** C. W. Champ, W. H. Woodall (1987), table 1: how many points pass before a rule cries wolf, limits being known. */
    @ParameterizedTest
    @CsvSource({
        "BEYOND_LIMITS, 370.40",
        "BEYOND_LIMITS TWO_OF_THREE, 225.44",
        "BEYOND_LIMITS FOUR_OF_FIVE, 166.05",
        "BEYOND_LIMITS EIGHT_ON_A_SIDE, 152.73",
        "BEYOND_LIMITS TWO_OF_THREE FOUR_OF_FIVE EIGHT_ON_A_SIDE, 91.75"
    })
    void rulesCryWolfAsSeldomAsChampAndWoodallComputed(String rules, double published) {
        var random = new Random(1987);
        int runs = 3000;
        double sum = 0;
        for (int i = 0; i < runs; i++) {
            sum += firstSignal(random, rules.split(" "));
        }
        assertThat(sum / runs).isCloseTo(published, within(published * 0.06));
    }

    /**
     * A. Linden, « Conducting interrupted time-series analysis for single- and multiple-group comparisons », Stata Journal
     * 15, 2015: cigarettes in California before and since 1989, with one lag.
     */
    @Test
    void findsTheCoefficientsAndNeweyWestErrorsOfLinden() {
        double[] packs = {
            123, 121, 123.5, 124.4, 126.7, 127.1, 128, 126.4, 126.1, 121.9, 120.2, 118.6, 115.4, 110.8, 104.8, 102.8,
            99.7, 97.5, 90.1, 82.4, 77.8, 68.7, 67.5, 63.4, 58.6, 56.4, 54.5, 53.8, 52.3, 47.2, 41.6
        };
        var rows = IntStream.range(0, packs.length)
                .mapToObj(year -> new double[] {1, year, year < 19 ? 0 : 1, Math.max(0, year - 19)})
                .toArray(double[][]::new);
        var fit = LeastSquares.fit(
                rows, packs, IntStream.range(0, 31).mapToDouble(_ -> 1).toArray());
        var years = IntStream.range(0, 31).toArray();
        assertThat(fit.coefficients()[1]).isCloseTo(-1.779474, within(1e-6));
        assertThat(fit.coefficients()[2]).isCloseTo(-20.0581, within(1e-4));
        assertThat(fit.coefficients()[3]).isCloseTo(-1.494652, within(1e-6));
        assertThat(fit.robustError(new double[] {0, 1, 0, 0}, 1, years)).isCloseTo(0.3834188, within(1e-6));
        assertThat(fit.robustError(new double[] {0, 0, 1, 0}, 1, years)).isCloseTo(4.724395, within(1e-5));
        assertThat(fit.robustError(new double[] {0, 0, 0, 1}, 1, years)).isCloseTo(0.4368201, within(1e-6));
    }

    private static int firstSignal(Random random, String[] rules) {
        long seed = random.nextLong();
        for (int length = 512; ; length *= 4) {
            var drawn = new Random(seed);
            var sigmas = IntStream.range(0, length)
                    .mapToDouble(_ -> drawn.nextGaussian())
                    .toArray();
            int first = Integer.MAX_VALUE;
            for (var rule : rules) {
                for (boolean above : new boolean[] {false, true}) {
                    var broken = RunRule.valueOf(rule).broken(sigmas, above);
                    first = Math.min(first, broken.isEmpty() ? Integer.MAX_VALUE : broken.getFirst());
                }
            }
            if (first < length) {
                return first + 1;
            }
        }
    }

    private static ControlChart chart(ChartKind kind, double base, List<Double> counts) {
        var points = IntStream.range(0, counts.size())
                .mapToObj(i -> new MonthPoint(FIRST.plusMonths(i), counts.get(i), base))
                .toList();
        return ControlChart.of(new MonthSeries(kind, points), FIRST.plusMonths(counts.size()), 40);
    }
}
