package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spplus.statistics.StratifiedShare.Drawn;

class StratifiedShareTests {

    private static final int WORLDS = 2_000;

    @Test
    void weighsEachStratumByWhatItStandsFor() {
        var share = StratifiedShare.of(Map.of("many", 900L, "few", 100L), drawn(10, 1, 10, 5));

        assertThat(share.rate()).as("0.9 × 1/10 + 0.1 × 5/10").isEqualTo(0.14, within(1e-12));
        assertThat(share.answers()).isEqualTo(20);
        assertThat(share.effective())
                .as("Kish: 1000² / (10 × 90² + 10 × 10²), fewer than what the variance would let be")
                .isEqualTo(1_000_000 / 82_000.0, within(1e-9));
    }

    @Test
    void isAPlainShareWhenEachStratumIsDrawnInProportion() {
        var share = StratifiedShare.of(Map.of("many", 90L, "few", 10L), drawn(90, 9, 10, 1));

        assertThat(share.rate()).isEqualTo(0.1, within(1e-12));
        assertThat(share.effective()).isLessThanOrEqualTo(100).isGreaterThan(97);
    }

    @Test
    void saysNothingOfWhatNothingWasDrawnAbout() {
        var share = StratifiedShare.of(Map.of("many", 900L), List.of(new Drawn("many", false, true)));

        assertThat(share.answers()).isZero();
        assertThat(share.estimate().interval().high()).isEqualTo(1);
    }

    /** As the house draws: ten texts at least of rare answers, which are more often wrong than others. */
    @Test
    void holdsTheTruthNineteenTimesInTwenty() {
        var random = new Random(7);
        var sizes = Map.of("a", 7_000L, "b", 2_500L, "c", 500L);
        var drawn = Map.of("a", 75, "b", 33, "c", 12);
        var wrong = Map.of("a", 0.05, "b", 0.2, "c", 0.5);
        double truth = 0.7 * 0.05 + 0.25 * 0.2 + 0.05 * 0.5;
        int held = 0;
        for (int world = 0; world < WORLDS; world++) {
            var sample = new ArrayList<Drawn>();
            for (var stratum : List.of("a", "b", "c")) {
                for (int i = 0; i < drawn.get(stratum); i++) {
                    sample.add(new Drawn(stratum, true, random.nextDouble() < wrong.get(stratum)));
                }
            }
            held += StratifiedShare.of(sizes, sample).estimate().interval().contains(truth) ? 1 : 0;
        }
        System.out.printf(
                "stratified share: the interval holds the truth in %.1f %% of %d draws%n",
                100.0 * held / WORLDS, WORLDS);
        assertThat((double) held / WORLDS).isGreaterThan(0.94);
    }

    private static List<Drawn> drawn(int many, int wrongOfMany, int few, int wrongOfFew) {
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < many; i++) {
            drawn.add(new Drawn("many", true, i < wrongOfMany));
        }
        for (int i = 0; i < few; i++) {
            drawn.add(new Drawn("few", true, i < wrongOfFew));
        }
        return drawn;
    }
}
