package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spplus.core.Interval;
import spplus.core.Period;
import spplus.core.Statistic;

/** The worked examples of the publications that each formula comes from. */
class KnownCasesTests {

    private static final Offset<Double> TO_FOUR_DECIMALS = within(0.00005);
    private static final Scale ANY = new Scale(-1000, 1000);

    /** The cases of the programme's facts, computed apart. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.4902, 0.9433",
        "69, 100, 0.5937, 0.7722",
        "690, 1000, 0.6607, 0.7179",
        "0, 12, 0, 0.2425",
        "12, 12, 0.7575, 1"
    })
    void givesWilsonsInterval(long successes, long trials, double low, double high) {
        var interval = Proportion.of(successes, trials).estimate().interval();
        assertThat(interval.low()).isCloseTo(low, TO_FOUR_DECIMALS);
        assertThat(interval.high()).isCloseTo(high, TO_FOUR_DECIMALS);
        assertThat(Interval.wilson(successes, trials)).isEqualTo(interval);
    }

    /** R. G. Newcombe, 1998, table II, method 10, cases a to h. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void comparesProportionsAsNewcombeDoes(long a, long m, long b, long n, double low, double high) {
        var difference = Difference.between(Proportion.of(a, m), Proportion.of(b, n), 0);
        assertThat(difference.interval().low()).isCloseTo(low, TO_FOUR_DECIMALS);
        assertThat(difference.interval().high()).isCloseTo(high, TO_FOUR_DECIMALS);
        assertThat(difference.verdict()).isEqualTo(low > 0 ? Verdict.HIGHER : Verdict.NOT_ESTABLISHED);
    }

    /** 50 promoters, 30 passives, 20 detractors: 30 points, 15.3 either way by the standard error. */
    @Test
    void givesTheStandardErrorOfAnNps() {
        var nps = NetShare.of(50, 30, 20);
        assertThat(nps.net()).isCloseTo(0.30, within(1e-12));
        assertThat(1.959964 * nps.standardError()).isCloseTo(0.153, within(0.0005));
        assertThat(NetShare.ofRecommendations(List.of(2L, 0L, 0L, 3L, 0L, 5L, 10L, 20L, 10L, 30L, 20L)))
                .isEqualTo(nps);
    }

    /** Student's sleep data (1908), as Welch's test in the manual of R: t = -1.8608, 17.776 degrees, p = 0.07939. */
    @Test
    void comparesMeansAsWelchDoes() {
        var one = Mean.of(ANY, List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0));
        var other = Mean.of(ANY, List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));
        var difference = Difference.between(one, other, 10);
        assertThat(difference.value()).isCloseTo(-1.58, within(1e-9));
        assertThat(difference.interval().low()).isCloseTo(-3.3654832, within(1e-6));
        assertThat(difference.interval().high()).isCloseTo(0.2054832, within(1e-6));
        assertThat(difference.p()).isCloseTo(0.07939, within(0.000005));
        assertThat(difference.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
    }

    /** NIST/SEMATECH e-Handbook, 1.3.5.2: 195 measures, mean 9.261460, standard deviation 0.02278881. */
    @Test
    void givesStudentsIntervalOfAMean() {
        double deviation = 0.02278881;
        double squares = deviation * deviation * 194 + 195 * 9.261460 * 9.261460;
        var interval =
                Mean.of(Scale.POINTS, 195, 195 * 9.261460, squares).estimate().interval();
        assertThat(interval.low()).isCloseTo(9.258242, within(1e-6));
        assertThat(interval.high()).isCloseTo(9.264679, within(1e-6));
    }

    /** Hollander and Wolfe's tuna (1973), as in the manual of R: 0.5711816, from -0.1497426 to 0.8955795. */
    @Test
    void givesFishersIntervalOfACorrelation() {
        var x = new double[] {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
        var y = new double[] {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
        var pairs = PairSums.NOTHING;
        for (int i = 0; i < x.length; i++) {
            pairs = pairs.plus(PairSums.of(x[i], y[i]));
        }
        var correlation = pairs.correlation();
        assertThat(correlation.value()).isCloseTo(0.5711816, within(1e-7));
        assertThat(correlation.interval().low()).isCloseTo(-0.1497426, within(1e-6));
        assertThat(correlation.interval().high()).isCloseTo(0.8955795, within(1e-6));
    }

    /** Y. Benjamini and Y. Hochberg, 1995, section 4: of fifteen, the four smallest are kept. */
    @Test
    void judgesManyComparisonsAsBenjaminiAndHochbergDo() {
        var published = List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0);
        var adjusted = FalseDiscoveries.adjusted(published);
        assertThat(adjusted.stream().filter(p -> p <= 0.05)).hasSize(4);
        assertThat(adjusted.subList(0, 5))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(0.0015, 0.003, 0.0095, 0.035625, 0.0603);
        assertThat(adjusted.get(5)).isEqualTo(adjusted.get(6)).isCloseTo(0.0298 * 15 / 7, within(1e-12));
    }

    /** Kish: weights 1, 1, 2, 4 make four answers worth 64 / 22 of them. */
    @Test
    void givesTheDesignEffectOfWeights() {
        var sums = WeightedSums.of(1, 1)
                .plus(WeightedSums.of(0, 1))
                .plus(WeightedSums.of(1, 2))
                .plus(WeightedSums.of(0, 4));
        var estimate = sums.proportion().estimate();
        assertThat(estimate.value()).isEqualTo(3.0 / 8);
        assertThat(estimate.effective()).isCloseTo(64.0 / 22, within(1e-12));
        assertThat(estimate.designEffect()).isCloseTo(1.375, within(1e-12));
        assertThat(estimate.answers()).isEqualTo(4);
    }

    @Test
    void saysNothingWhenOneOfTheTwoHasTooFewAnswers() {
        var difference = Difference.between(Proportion.of(29, 29), Proportion.of(0, 1000), 30);
        assertThat(difference.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(difference.interval()).isEqualTo(new Interval(-1, 1));
        assertThat(FalseDiscoveries.judge(List.of(difference))).containsExactly(difference);
        assertThat(difference.verdict().isEstablished()).isFalse();
    }

    @Test
    void isCarefulWithAFewWhoAllSayTheSame() {
        var mean = Mean.of(Scale.POINTS, Collections.nCopies(12, 10)).estimate();
        assertThat(mean.value()).isEqualTo(10);
        assertThat(mean.interval().low()).isCloseTo(7.575, within(0.001));
        assertThat(mean.interval().high()).isEqualTo(10);
        var net = NetShare.of(12, 0, 0).estimate();
        assertThat(net.interval().low()).isLessThan(0.8);
        assertThat(net.interval().high()).isEqualTo(1);
        assertThat(NetShare.of(12, 0, 0).standardError()).isZero();
    }

    @Test
    void saysOfNothingThatItMayBeAnything() {
        assertThat(Proportion.of(0, 0).estimate().interval()).isEqualTo(new Interval(0, 1));
        assertThat(NetShare.of(0, 0, 0).estimate().interval()).isEqualTo(new Interval(-1, 1));
        assertThat(Mean.of(Scale.POINTS, List.of(7)).estimate().interval()).isEqualTo(new Interval(0, 10));
        assertThat(PairSums.of(1, 2).correlation().interval()).isEqualTo(new Interval(-1, 1));
        assertThat(WeightedSums.NOTHING.mean(Scale.POINTS).estimate().effective())
                .isZero();
        assertThat(WeightedSums.NOTHING.netShare().answers()).isZero();
    }

    @Test
    void becomesAFigureThatCarriesItsPeriod() {
        var year = Period.ofYear(2026);
        assertThat(Proportion.of(69, 100).estimate().over(69, year, Statistic.Caveat.SAMPLE))
                .isEqualTo(Statistic.proportion(69, 100, year, Statistic.Caveat.SAMPLE));
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(() -> Proportion.of(11, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetShare(0.8, 0.4, 10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetShare.ofRecommendations(List.of(1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedSums.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
        var points = Mean.of(Scale.POINTS, List.of(1, 2, 3));
        assertThatThrownBy(() -> Difference.between(points, Mean.of(ANY, List.of(1, 2, 3)), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Difference.between(points, Proportion.of(1, 3), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
