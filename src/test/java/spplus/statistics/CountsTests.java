package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Counts that vary from group to group, how many times, how often for so much use. */
class CountsTests {

    private static final Random RANDOM = new Random(20_261_123);

    /** Values of F. Garwood's table, as printed in every manual of epidemiology. */
    @Test
    void boundsPoissonCountsAsGarwood() {
        assertThat(EventRate.of(0, 1_000, 1_000).interval().high()).isCloseTo(3.689, within(1e-3));
        var ten = EventRate.of(10, 1_000, 1_000);
        assertThat(ten.value()).isEqualTo(10);
        assertThat(ten.interval().low()).isCloseTo(4.795, within(1e-3));
        assertThat(ten.interval().high()).isCloseTo(18.390, within(1e-3));
        assertThat(EventRate.of(10, 20_000, 1_000).value()).isEqualTo(0.5);
        assertThatThrownBy(() -> EventRate.of(3, 0, 1_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seesNoClusterWhereGroupsAreAlikeAndAllWhereEachIsOfOneMind() {
        var alike = Collections.nCopies(6, Proportion.of(10, 100));
        assertThat(Clustering.of(alike).correlation()).isZero();
        var ofOneMind = List.of(Proportion.of(0, 50), Proportion.of(50, 50), Proportion.of(0, 50));
        assertThat(Clustering.of(ofOneMind).correlation()).isEqualTo(1);
        assertThat(Clustering.of(List.of(Proportion.of(3, 10)))).isEqualTo(Clustering.UNKNOWN);
    }

    @Test
    void takesGroupsOfOneMindForOneAnswerEach() {
        var groups = List.of(Proportion.of(50, 50), Proportion.of(0, 50));
        assertThat(Clustering.sum(groups, 0).effective()).isEqualTo(100);
        assertThat(Clustering.sum(groups, 1).effective()).isCloseTo(2, within(1e-9));
        assertThat(Clustering.sum(groups, 1).rate()).isEqualTo(0.5);
    }

    /** A reference known for ever, and groups that do not differ: what is left is the binomial. */
    @Test
    void expectsAsTheBinomialWhenNothingElseVaries() {
        var known = new Proportion(1e10, 1e11, 100_000_000_000L, 1e11);
        var expected = Expectation.of(200, 200, known);
        var binomial = BinomialDistribution.of(200, 0.1);
        for (int count : new int[] {0, 5, 12, 20, 31, 45, 200}) {
            double tail = Math.min(binomial.cumulativeProbability(count), binomial.survivalProbability(count - 1));
            assertThat(expected.surprise(count))
                    .as("%d of 200", count)
                    .isCloseTo(Math.min(1, 2 * tail), within(1e-5 * tail + 1e-12));
        }
    }

    @Test
    void isLessSurprisedWhereGroupsDiffer() {
        var reference = Proportion.of(60, 1_200);
        assertThat(Expectation.of(200, 50, reference).surprise(25))
                .isGreaterThan(Expectation.of(200, 200, reference).surprise(25));
        assertThat(Expectation.of(1, 1, reference).surprise(1)).isBetween(0.0, 1.0);
    }

    @RepeatedTest(200)
    void saysMoreThanOnceExactlyWhenTheDifferenceIsEstablished() {
        int n = 20 + RANDOM.nextInt(300);
        int m = 20 + RANDOM.nextInt(300);
        var one = Proportion.of(RANDOM.nextInt(n / 4), n);
        var other = Proportion.of(RANDOM.nextInt(m / 4), m);
        var lift = Lift.of(one, other);
        var difference = Difference.between(one, other, 2);
        assertThat(lift.interval().contains(lift.value())).isTrue();
        if (Math.abs(difference.p() - 0.05) > 1e-6) {
            assertThat(lift.interval().low() > 1 || lift.interval().high() < 1)
                    .as("%s %s %s", one, other, lift)
                    .isEqualTo(difference.verdict().isEstablished());
        }
    }

    @Test
    void hasNoBoundAboveWhereTheOtherWasNeverSeen() {
        var lift = Lift.of(Proportion.of(9, 90), Proportion.of(0, 300));
        assertThat(lift.value()).isInfinite();
        assertThat(lift.interval().low()).isGreaterThan(1);
        assertThat(lift.interval().high()).isInfinite();
        assertThat(Lift.of(Proportion.of(0, 90), Proportion.of(0, 300)).value()).isEqualTo(1);
    }
}
