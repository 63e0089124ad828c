package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of any sample. */
class SampleProperties {

    @Property(tries = 500, seed = "20260401")
    void anIntervalHoldsItsFigureAndNarrowsWithMoreAnswers(
            @ForAll @LongRange(max = 5_000) long favourable,
            @ForAll @LongRange(max = 5_000) long neutral,
            @ForAll @LongRange(min = 1, max = 5_000) long unfavourable) {
        long all = favourable + neutral + unfavourable;
        for (var sample : List.of(
                List.of(Proportion.of(favourable, all), Proportion.of(10 * favourable, 10 * all)),
                List.of(
                        NetShare.of(favourable, neutral, unfavourable),
                        NetShare.of(10 * favourable, 10 * neutral, 10 * unfavourable)))) {
            var few = sample.getFirst().estimate();
            var many = sample.getLast().estimate();
            assertThat(few.interval().contains(few.value())).isTrue();
            assertThat(width(many)).isLessThan(width(few));
        }
    }

    @Property(tries = 300, seed = "20260402")
    void comparingTheOtherWayRoundSaysTheOpposite(
            @ForAll @IntRange(max = 60) int a, @ForAll @IntRange(max = 60) int b, @ForAll @IntRange(max = 60) int c) {
        for (var pair : List.of(
                List.of(Proportion.of(a, 60), Proportion.of(b, 60)),
                List.of(NetShare.of(a, b, c + 2), NetShare.of(c, a + 2, b)),
                List.of(mean(a, b + 1, c + 1), mean(c, a + 1, b + 1)))) {
            var one = Difference.between(pair.getFirst(), pair.getLast(), 1);
            var other = Difference.between(pair.getLast(), pair.getFirst(), 1);
            assertThat(one.value()).isCloseTo(-other.value(), within(1e-12));
            assertThat(one.interval().low()).isCloseTo(-other.interval().high(), within(1e-9));
            assertThat(one.p()).isCloseTo(other.p(), within(1e-9));
            assertThat(one.verdict().isEstablished()).isEqualTo(other.verdict().isEstablished());
        }
    }

    @Property(tries = 300, seed = "20260403")
    void theVerdictNeverContradictsTheInterval(
            @ForAll @IntRange(max = 80) int a, @ForAll @IntRange(max = 80) int b, @ForAll @IntRange(max = 80) int c) {
        for (var difference : List.of(
                Difference.between(Proportion.of(a, 80), Proportion.of(b, 80), 1),
                Difference.between(NetShare.of(a, b, c + 2), NetShare.of(c, a + 2, b), 1),
                Difference.between(mean(a, b + 1, c + 1), mean(c, a + 1, b + 1), 1))) {
            if (difference.verdict() == Verdict.HIGHER) {
                assertThat(difference.interval().low()).isGreaterThan(-1e-6);
            } else if (difference.verdict() == Verdict.LOWER) {
                assertThat(difference.interval().high()).isLessThan(1e-6);
            } else if (difference.verdict() == Verdict.NOT_ESTABLISHED) {
                assertThat(difference.interval().low()).isLessThan(1e-6);
                assertThat(difference.interval().high()).isGreaterThan(-1e-6);
            }
        }
    }

    @Property(tries = 200, seed = "20260404")
    void equalWeightsChangeNothing(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -1, max = 1) Integer> values,
            @ForAll @DoubleRange(min = 0.1, max = 50) double weight) {
        var sums = WeightedSums.NOTHING;
        for (int value : values) {
            sums = sums.plus(WeightedSums.of(value, weight));
        }
        var net = NetShare.of(count(values, 1), count(values, 0), count(values, -1));
        assertThat(sums.netShare().estimate().interval().low())
                .isCloseTo(net.estimate().interval().low(), within(1e-6));
        var scale = new Scale(-1, 1);
        assertThat(sums.mean(scale).estimate().interval().high())
                .isCloseTo(Mean.of(scale, values).estimate().interval().high(), within(1e-6));
        assertThat(sums.effective()).isCloseTo(values.size(), within(1e-6));
    }

    @Property(tries = 200, seed = "20260405")
    void unequalWeightsNeverMakeASampleWorthMore(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.1, max = 9) Double> weights) {
        var sums = WeightedSums.NOTHING;
        for (int i = 0; i < weights.size(); i++) {
            sums = sums.plus(WeightedSums.of(i % 2, weights.get(i)));
        }
        assertThat(sums.effective()).isBetween(1 - 1e-9, weights.size() + 1e-9);
        assertThat(sums.proportion().estimate().designEffect()).isGreaterThan(1 - 1e-9);
    }

    @Property(tries = 200, seed = "20260406")
    void aCorrelationHasNoUnitAndNoOrder(@ForAll @Size(min = 4, max = 40) List<@IntRange(max = 10) Integer> values) {
        var plain = PairSums.NOTHING;
        var turned = PairSums.NOTHING;
        for (int i = 0; i < values.size(); i++) {
            int next = values.get((i + 1) % values.size());
            plain = plain.plus(PairSums.of(values.get(i), next));
            turned = turned.plus(PairSums.of(3 * next + 1, 2 * values.get(i) - 5));
        }
        assertThat(turned.correlation().value()).isCloseTo(plain.correlation().value(), within(1e-9));
        assertThat(plain.correlation().interval().contains(plain.correlation().value()))
                .isTrue();
    }

    @Property(tries = 200, seed = "20260407")
    void adjustingNeverLowersAProbabilityNorChangesTheirOrder(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 1) Double> probabilities) {
        var adjusted = FalseDiscoveries.adjusted(probabilities);
        for (int i = 0; i < probabilities.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(probabilities.get(i), 1.0);
            for (int j = 0; j < probabilities.size(); j++) {
                if (probabilities.get(i) < probabilities.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    private static Mean mean(int zeros, int fives, int tens) {
        var scores = new ArrayList<Integer>();
        for (int i = 0; i < zeros + fives + tens; i++) {
            scores.add(i < zeros ? 0 : i < zeros + fives ? 5 : 10);
        }
        return Mean.of(Scale.POINTS, scores);
    }

    private static long count(List<Integer> values, int wanted) {
        return values.stream().filter(value -> value == wanted).count();
    }

    private static double width(Estimate estimate) {
        return estimate.interval().high() - estimate.interval().low();
    }
}
