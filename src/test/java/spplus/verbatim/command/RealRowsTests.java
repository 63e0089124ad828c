package spplus.verbatim.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spplus.SharedData;
import spplus.verbatim.model.Evaluation;

/** On the real experiences, where they are there; the bounds are well under what is measured, to hold whatever the seed. */
class RealRowsTests {

    @Test
    void understandsRealRowsItHasNeverSeen() {
        var rows = LabelledTexts.read(SharedData.file("experiences.csv"));

        var measure = Evaluation.of(rows, 3, 1, _ -> {});

        assertThat(measure.feelings().total()).isEqualTo(801);
        assertThat(measure.feelings().accuracy()).isGreaterThan(0.66);
        assertThat(measure.polarityAccuracy()).isGreaterThan(0.80);
        assertThat(measure.presenceMacroF1()).isGreaterThan(0.62);
        assertThat(measure.calibration().error()).isLessThan(0.15);
    }
}
