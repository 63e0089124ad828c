package spplus.improvement.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Four fifths of the whole are found as by hand. */
class ParetoTests {

    @Test
    void findsTheFewThatMakeFourFifths() {
        var pareto = new Pareto(List.of(50L, 20L, 10L, 10L, 5L, 5L), 100);
        assertThat(pareto.few()).isEqualTo(3);
        assertThat(pareto.reaches()).isTrue();
        assertThat(pareto.share(2)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void saysWhenThoseListedDoNotMakeIt() {
        var pareto = new Pareto(List.of(30L, 30L), 100);
        assertThat(pareto.reaches()).isFalse();
        assertThat(pareto.few()).isEqualTo(2);
    }

    @Test
    void isNothingOfNothing() {
        var pareto = new Pareto(List.of(), 0);
        assertThat(pareto.few()).isZero();
        assertThat(pareto.share(1)).isZero();
    }

    @Test
    void refusesCountsOutOfOrder() {
        assertThatThrownBy(() -> new Pareto(List.of(1L, 2L), 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
