package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spplus.core.Interval;

/** The middle of measures, and how sure it is. */
class MedianTests {

    @Test
    void isTheMeasureInTheMiddleOrTheMeanOfTheTwo() {
        assertThat(Median.of(List.of(1, 2, 40)).value()).isEqualTo(2);
        assertThat(Median.of(List.of(1, 2, 5, 40)).value()).isEqualTo(3.5);
    }

    @Test
    void saysNoIntervalOfFiveMeasuresOrFewer() {
        assertThat(Median.of(List.of(1, 2, 3, 4, 5)).interval()).isEmpty();
        assertThat(Median.of(List.of(1, 2, 3, 4, 5, 6)).interval()).contains(new Interval(1, 6));
    }

    /** Ranks of the published tables of the sign test: 2 and 9 of 10, 6 and 15 of 20, 40 and 61 of 100. */
    @Test
    void liesBetweenTheRanksOfTheSignTest() {
        assertThat(Median.of(upTo(10)).interval()).contains(new Interval(2, 9));
        assertThat(Median.of(upTo(20)).interval()).contains(new Interval(6, 15));
        assertThat(Median.of(upTo(100)).interval()).contains(new Interval(40, 61));
    }

    @Test
    void holdsForManyMeasures() {
        var interval = Median.of(upTo(2_000)).interval().orElseThrow();
        assertThat(interval.low()).isBetween(950.0, 960.0);
        assertThat(interval.high()).isBetween(1_041.0, 1_051.0);
    }

    private static List<Integer> upTo(int n) {
        return IntStream.rangeClosed(1, n).boxed().toList();
    }
}
