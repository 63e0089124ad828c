package spplus.quality.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.LinkedHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import spplus.commitment.CommitmentCode;
import spplus.priority.Formula;
import spplus.priority.ScorePart;

/** What a score is made of can be recomputed by hand. */
class RankingFormulaTests {

    private static final CommitmentCode ANY = new CommitmentCode(4, 0);
    private static final Formula FORMULA = formula();

    @Test
    void aWorkedExampleByHand() {
        var told = new Qualification(Nature.DELAY, ANY, 3, 4, 99L, true);
        // 100 × (4 × 2/3 + 3 × 1 + 2 × log10(100)/log10(10001) + 1) / 10
        assertThat(score(told)).isCloseTo(26.6667 + 30 + 9.9999 + 10, within(0.001));
        assertThat(FORMULA.components(GapWeights.values(FORMULA, told)))
                .extracting(ScorePart::name)
                .containsExactly("gravity", "frequency", "users", "in-hands");
    }

    @Test
    void theWorstIsAHundredAndTheLeastIsNothing() {
        assertThat(score(new Qualification(Nature.OTHER, ANY, 4, 4, 10_000L, true)))
                .isCloseTo(100, within(1e-9));
        assertThat(score(new Qualification(Nature.OTHER, ANY, 1, 1, null, false)))
                .isZero();
    }

    @Property
    void neverFallsWhenAComponentGrows(
            @ForAll @IntRange(min = 1, max = 3) int gravity,
            @ForAll @IntRange(min = 1, max = 3) int frequency,
            @ForAll @LongRange(min = 0, max = 1_000_000) long users,
            @ForAll boolean inHands) {
        double score = score(new Qualification(Nature.OTHER, ANY, gravity, frequency, users, inHands));
        assertThat(score).isBetween(0.0, 100.0);
        assertThat(score(new Qualification(Nature.OTHER, ANY, gravity + 1, frequency, users, inHands)))
                .isGreaterThan(score);
        assertThat(score(new Qualification(Nature.OTHER, ANY, gravity, frequency + 1, users, inHands)))
                .isGreaterThan(score);
        assertThat(score(new Qualification(Nature.OTHER, ANY, gravity, frequency, users * 2, inHands)))
                .isGreaterThanOrEqualTo(score);
    }

    private static double score(Qualification told) {
        return FORMULA.score(GapWeights.values(FORMULA, told));
    }

    private static Formula formula() {
        var weights = new LinkedHashMap<String, Integer>();
        weights.put("gravity", 4);
        weights.put("frequency", 3);
        weights.put("users", 2);
        weights.put("in-hands", 1);
        return new Formula(1, weights, 10_000, "", "", Instant.EPOCH);
    }
}
