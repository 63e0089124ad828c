package spplus.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spplus.commitment.CommitmentCode;
import spplus.quality.MeasuredBeside.Measure;
import spplus.quality.assessment.Grid.Item;

/** What a team declares is the points given over the most that could be given, whatever the weights. */
class ScoreTests {

    private static final int HIGHEST = 3;

    /** @param value null when it does not apply */
    record Rated(@Nullable Integer value, double weight) {}

    @Provide
    Arbitrary<List<Rated>> ratings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HIGHEST).injectNull(0.2),
                        Arbitraries.integers().between(1, 100).map(tenths -> tenths / 10.0))
                .as(Rated::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void liesBetweenNothingAndEverythingAndCountsEachItemOnce(@ForAll("ratings") List<Rated> ratings) {
        var score = score(ratings, 1);
        assertThat(score.rated() + score.without()).isEqualTo(ratings.size());
        assertThat(score.share().isEmpty()).isEqualTo(score.rated() == 0);
        score.share().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Property
    void changesNothingWhenAllWeightsGrowTogether(@ForAll("ratings") List<Rated> ratings) {
        var once = score(ratings, 1).share();
        var seven = score(ratings, 7).share();
        assertThat(once.isPresent()).isEqualTo(seven.isPresent());
        once.ifPresent(share -> assertThat(seven.getAsDouble()).isCloseTo(share, within(1e-9)));
    }

    @Property
    void isNotMovedByWhatDoesNotApply(@ForAll("ratings") List<Rated> ratings) {
        var more = new ArrayList<>(ratings);
        more.add(new Rated(null, 5));
        assertThat(score(more, 1).points()).isEqualTo(score(ratings, 1).points());
        assertThat(score(more, 1).most()).isEqualTo(score(ratings, 1).most());
    }

    @Property
    void neverFallsWhenAnItemIsRatedHigher(@ForAll("ratings") List<Rated> ratings) {
        for (int i = 0; i < ratings.size(); i++) {
            var value = ratings.get(i).value();
            if (value != null && value < HIGHEST) {
                var better = new ArrayList<>(ratings);
                better.set(i, new Rated(value + 1, ratings.get(i).weight()));
                assertThat(score(better, 1).share().orElseThrow())
                        .isGreaterThan(score(ratings, 1).share().orElseThrow());
            }
        }
    }

    @Test
    void givesTheSharesThatOneCountsByHand() {
        var score = score(List.of(new Rated(3, 2), new Rated(1, 1), new Rated(null, 4)), 1);
        assertThat(score).isEqualTo(new Score(7, 9, 2, 1));
        assertThat(score(List.of(new Rated(3, 1), new Rated(3, 0.5)), 1).share().orElseThrow())
                .isEqualTo(1);
        assertThat(score(List.of(new Rated(0, 1)), 1).share().orElseThrow()).isZero();
    }

    @Test
    void theGapIsThatOfTheFurthestMeasure() {
        assertThat(Outcomes.gap(0.5, List.of(measure(0.4), measure(0.9), measure(null))))
                .isCloseTo(-0.4, within(1e-9));
        assertThat(Outcomes.gap(0.5, List.of(measure(null)))).isNull();
        assertThat(Outcomes.gap(null, List.of(measure(0.4)))).isNull();
    }

    private static Measure measure(@Nullable Double share) {
        return new Measure("m", "v", "d", "p", share, "/");
    }

    private static Score score(List<Rated> ratings, double times) {
        var items = new ArrayList<Item>();
        Map<String, Agreed> agreed = new HashMap<>();
        for (int i = 0; i < ratings.size(); i++) {
            var rated = ratings.get(i);
            var code = new CommitmentCode(1, i + 1);
            items.add(new Item(code, "E", "I", true, "?", rated.weight() * times));
            agreed.put(
                    code.toString(),
                    new Agreed(rated.value(), rated.value() == null ? "r" : "", "", "", "", "x", Instant.EPOCH, 1));
        }
        return Score.of(items, agreed, HIGHEST);
    }
}
