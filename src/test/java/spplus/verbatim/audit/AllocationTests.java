package spplus.verbatim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocationTests {

    @Test
    void drawsSomeOfEachAndTheRestInProportion() {
        var drawn = Allocation.of(new TreeMap<>(Map.of("NEGATIVE", 9_000L, "NEUTRAL", 40L, "POSITIVE", 960L)), 120);

        assertThat(drawn.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(120);
        assertThat(drawn.get("NEUTRAL")).isBetween(10, 11);
        assertThat(drawn.get("NEGATIVE")).isBetween(90, 92);
    }

    @Test
    void neverDrawsMoreThanThereAre() {
        var drawn = Allocation.of(new TreeMap<>(Map.of("NEGATIVE", 30L, "NEUTRAL", 2L)), 120);

        assertThat(drawn).containsEntry("NEGATIVE", 30).containsEntry("NEUTRAL", 2);
    }

    @Test
    void drawsOneOfEachEvenWhenThereAreMoreStrataThanTextsWanted() {
        var sizes = new TreeMap<String, Long>();
        for (int i = 0; i < 70; i++) {
            sizes.put("theme" + i, 5L);
        }

        assertThat(Allocation.of(sizes, 30).values()).containsOnly(1);
    }
}
