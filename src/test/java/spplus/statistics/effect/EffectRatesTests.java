package spplus.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often verdicts are wrong and right on series of which the truth is known; docs/effets.md tells the figures. */
class EffectRatesTests {

    private static final int RUNS = 300;
    private static final int IMPROVED = EffectVerdict.IMPROVED.ordinal();
    private static final int WORSE = EffectVerdict.WORSE.ordinal();

    @Test
    void seldomSeesAChangeWhereThereIsNone() {
        assertThat(changed(SimulatedSeries.of(12, 6))).isLessThan(0.03);
        assertThat(changed(SimulatedSeries.of(12, 12))).isLessThan(0.05);
        assertThat(changed(SimulatedSeries.of(24, 12))).isLessThan(0.04);
    }

    @Test
    void isNotMuchFooledByMonthsThatResembleTheirNeighbours() {
        assertThat(changed(SimulatedSeries.of(12, 6).memory(0.4))).isLessThan(0.09);
        assertThat(changed(SimulatedSeries.of(24, 12).memory(0.4))).isLessThan(0.09);
    }

    @Test
    void takesNoSeasonForAChangeWithTwoYearsBefore() {
        assertThat(changed(SimulatedSeries.of(24, 12).season(2))).isLessThan(0.04);
    }

    @Test
    void takesNoOlderTrendForAChangeWithTwoYearsBefore() {
        assertThat(changed(SimulatedSeries.of(24, 12).trend(-0.1))).isLessThan(0.07);
    }

    @Test
    void doesNotCreditAnActionWithWhatAllPeersKnew() {
        assertThat(changed(SimulatedSeries.of(12, 12).peers(8, -2))).isLessThan(0.05);
    }

    @Test
    void seesALargeChangeMostOfTheTimeAndOnTheRightSide() {
        var found = SimulatedSeries.of(12, 6).shift(-3).verdicts(3, RUNS);
        assertThat(found[IMPROVED]).isGreaterThan(0.85);
        assertThat(found[WORSE]).isZero();
        assertThat(SimulatedSeries.of(12, 12).shift(-2).verdicts(4, RUNS)[IMPROVED])
                .isGreaterThan(0.7);
        assertThat(SimulatedSeries.of(24, 12).shift(-2).verdicts(5, RUNS)[IMPROVED])
                .isGreaterThan(0.65);
        assertThat(SimulatedSeries.of(24, 12).shift(3).verdicts(6, RUNS)[WORSE]).isGreaterThan(0.9);
        assertThat(SimulatedSeries.of(12, 12).shift(-2).peers(8, 0).verdicts(7, RUNS)[IMPROVED])
                .isGreaterThan(0.7);
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        assertThat(SimulatedSeries.of(12, 6).coverage(8, RUNS)).isGreaterThan(0.92);
        assertThat(SimulatedSeries.of(24, 12).shift(-2).coverage(9, RUNS)).isGreaterThan(0.92);
        assertThat(SimulatedSeries.of(24, 12).memory(0.4).coverage(10, RUNS)).isGreaterThan(0.86);
    }

    private static double changed(SimulatedSeries series) {
        var found = series.verdicts(1, RUNS);
        return found[IMPROVED] + found[WORSE];
    }
}
