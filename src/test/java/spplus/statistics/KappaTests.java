package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cohen's kappa and its standard error, against examples that others published. */
class KappaTests {

    /** Fleiss, Cohen and Everitt (1969): 200 patients, two diagnoses; kappa .429, variance .002885. */
    @Test
    void findsWhatTheAuthorsOfTheFormulaFound() {
        var kappa = Kappa.of(List.of(List.of(106L, 10L, 4L), List.of(22L, 28L, 10L), List.of(2L, 12L, 6L)))
                .orElseThrow();

        assertThat(kappa.pairs()).isEqualTo(200);
        assertThat(kappa.observed()).isEqualTo(0.70, within(1e-9));
        assertThat(kappa.expected()).isEqualTo(0.475, within(1e-9));
        assertThat(kappa.value()).isEqualTo(0.429, within(0.0005));
        assertThat(kappa.error() * kappa.error()).isEqualTo(0.002885, within(0.0000005));
    }

    /** A table printed by SAS (PROC FREQ), by which statsmodels checks itself: .4842, ASE .1380, [.2137, .7547]. */
    @Test
    void findsWhatOtherProgramsPrint() {
        var kappa = Kappa.of(List.of(List.of(0L, 4L, 1L), List.of(0L, 8L, 0L), List.of(0L, 1L, 5L)))
                .orElseThrow();

        assertThat(kappa.value()).isEqualTo(0.4842, within(0.00005));
        assertThat(kappa.error()).isEqualTo(0.1380, within(0.00005));
        assertThat(kappa.low()).isEqualTo(0.2137, within(0.00005));
        assertThat(kappa.high()).isEqualTo(0.7547, within(0.00005));
    }

    @Test
    void isOneWhenTheyAlwaysAgreeAndSaysNothingWhenThereWasOnlyOneChoice() {
        assertThat(Kappa.of(List.of(List.of(7L, 0L), List.of(0L, 5L)))
                        .orElseThrow()
                        .value())
                .isEqualTo(1, within(1e-9));
        assertThat(Kappa.of(List.of(List.of(12L, 0L), List.of(0L, 0L)))).isEmpty();
        assertThat(Kappa.of(List.of(List.of(0L, 0L), List.of(0L, 0L)))).isEmpty();
    }
}
