package spplus.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTests {

    @Test
    void countsAsInTheBooks() {
        var confusion = new Confusion(2);
        add(confusion, 0, 0, 6);
        add(confusion, 0, 1, 2);
        add(confusion, 1, 0, 1);
        add(confusion, 1, 1, 11);

        assertThat(confusion.accuracy()).isEqualTo(0.85);
        assertThat(confusion.precision(0)).isEqualTo(6 / 7.0);
        assertThat(confusion.recall(0)).isEqualTo(0.75);
        assertThat(confusion.f1(0)).isCloseTo(0.8, within(1e-9));
        assertThat(confusion.macroF1()).isCloseTo((0.8 + 0.88) / 2, within(1e-9));
    }

    @Test
    void saysNoughtOfNothing() {
        assertThat(new Confusion(3).macroF1()).isZero();
    }

    @Test
    void seesTheGapBetweenConfidenceAndTruth() {
        var calibration = new Calibration();
        for (int i = 0; i < 10; i++) {
            calibration.add(0.95, i < 5);
            calibration.add(0.5, i < 5);
        }

        assertThat(calibration.error()).isCloseTo(0.45 / 2, within(1e-9));
    }

    private static void add(Confusion confusion, int truth, int read, int times) {
        for (int i = 0; i < times; i++) {
            confusion.add(truth, read);
        }
    }
}
