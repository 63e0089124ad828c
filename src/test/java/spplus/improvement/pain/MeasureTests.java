package spplus.improvement.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spplus.priority.Formula;
import spplus.statistics.Verdict;
import spplus.verbatim.PainVoices.Month;

/** How a pain point weighs can be recomputed by hand. */
class MeasureTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @Test
    void countsTheLastTwelveMonthsAndTellsTheirDays() {
        var measure = Measure.of(months(_ -> 10, 0), TODAY, 30);
        assertThat(measure.unhappy()).isEqualTo(120);
        assertThat(measure.texts()).isEqualTo(1_200);
        assertThat(measure.period().from()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(measure.contact()).as("nobody told how many people came").isNull();
        assertThat(measure.trend()).isEqualTo(Verdict.NOT_ESTABLISHED);
    }

    @Test
    void growsOrFallsOnlyBeyondChance() {
        assertThat(Measure.of(months(i -> i >= 12 ? 30 : 10, 0), TODAY, 30).trend())
                .isEqualTo(Verdict.HIGHER);
        assertThat(Measure.of(months(i -> i >= 12 ? 1 : 20, 0), TODAY, 30).trend())
                .isEqualTo(Verdict.LOWER);
        assertThat(Measure.of(months(_ -> 10, 0), TODAY, 10_000).trend()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void countsContactsInTheMonthsWhoseVisitsAreKnown() {
        var measure = Measure.of(months(_ -> 10, 500), TODAY, 30);
        assertThat(measure.visitMonths()).isEqualTo(3);
        assertThat(measure.contact().value()).isCloseTo(20, within(1e-9));
    }

    @Test
    void aScoreIsTheMeanOfWhatIsKnown() {
        var weights = new LinkedHashMap<String, Integer>();
        PainWeights.ALL.forEach(weight -> weights.put(weight.name(), 1));
        var formula = new Formula(1, weights, 1_000, "", "", Instant.EPOCH);
        var measure = new Measure(1_000, 1_000, 2_000, 99, 1_000, 3, Verdict.NOT_ESTABLISHED, TODAY);
        // (1 + 1 + log10(100)/log10(101) + 1 + 0.5) / 5
        assertThat(PainWeights.rank(formula, 4, measure)).isEqualTo(8996);
        assertThat(PainWeights.rank(formula, null, Measure.NONE)).isZero();
    }

    /** @param visits in each of the last three months */
    private static List<Month> months(IntToLongFunction unhappy, long visits) {
        var last = YearMonth.from(TODAY);
        return IntStream.range(0, Measure.COMPARED)
                .mapToObj(i -> new Month(
                        last.minusMonths(Measure.COMPARED - 1L - i),
                        unhappy.applyAsLong(i),
                        unhappy.applyAsLong(i),
                        100,
                        i >= Measure.MONTHS ? visits : 0))
                .toList();
    }
}
