package spplus.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EffectReadingTests {

    private static final YearMonth SINCE = SimulatedSeries.SINCE;

    @Test
    void twoPointsNeverMakeAVerdict() {
        var reading = read(measures(1, 1, i -> i < 0 ? 20 : 5));
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.TOO_EARLY);
        assertThat(reading.chart()).isEmpty();
        assertThatThrownBy(() -> new EffectMinimums(1, 1, 12, 6, 3, 36)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysOnWhichSideMonthsAreMissing() {
        assertThat(read(measures(11, 9, i -> i)).caveats()).containsExactly(EffectCaveat.FEW_BEFORE);
        assertThat(read(measures(30, 5, i -> i)).caveats()).containsExactly(EffectCaveat.FEW_AFTER);
        assertThat(read(new MonthSeries(ChartKind.MEASURE, List.of())).caveats())
                .containsExactly(EffectCaveat.FEW_BEFORE, EffectCaveat.FEW_AFTER);
    }

    @Test
    void whatNeverMovesShowsNoChangeAndWhatMovesAtOnceDoes() {
        var flat = read(measures(12, 8, _ -> 0.1));
        assertThat(flat.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
        assertThat(flat.chart().orElseThrow().signals()).isEmpty();
        assertThat(read(measures(12, 8, i -> i < 0 ? 20 : 15)).verdict()).isEqualTo(EffectVerdict.IMPROVED);
        assertThat(read(measures(12, 8, i -> i < 0 ? 20 : 25)).verdict()).isEqualTo(EffectVerdict.WORSE);
    }

    @Test
    void aBetterIndicatorIsTheOneThatGoesWhereItShould() {
        var shares = shares(18, 10, i -> i < 0 ? 0.6 : 0.8, 200);
        assertThat(EffectReading.of(shares, SINCE, Aim.MORE, List.of(), EffectMinimums.USUAL)
                        .verdict())
                .isEqualTo(EffectVerdict.IMPROVED);
        assertThat(read(shares).verdict()).isEqualTo(EffectVerdict.WORSE);
        assertThat(read(shares).shift().orElseThrow().value()).isCloseTo(0.2, within(0.03));
    }

    @Test
    void aChangeThatDidNotLastIsNone() {
        var random = new Random(5);
        var noise =
                IntStream.range(0, 40).mapToDouble(_ -> random.nextGaussian()).toArray();
        var reading = read(measures(14, 12, i -> (i < 0 ? 30 : i < 9 ? 22 : 31) + noise[i + 14] / 2));
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
        assertThat(reading.caveats()).contains(EffectCaveat.FADED);
    }

    @Test
    void anOlderTrendIsNotCreditedToTheAction() {
        var random = new Random(6);
        var noise =
                IntStream.range(0, 40).mapToDouble(_ -> random.nextGaussian()).toArray();
        var reading = read(measures(14, 8, i -> 30 - i + noise[i + 14] / 2));
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
        assertThat(reading.caveats()).contains(EffectCaveat.MOVING_BEFORE, EffectCaveat.TREND_UNKNOWN);
    }

    @Test
    void whatComesBackEveryYearIsRemovedAfterTwoYears() {
        var drawn = SimulatedSeries.of(24, 12).season(3).drawn(new Random(7), 0);
        var reading = read(drawn);
        assertThat(reading.caveats()).contains(EffectCaveat.SEASON_REMOVED).doesNotContain(EffectCaveat.SEASON_UNKNOWN);
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
        var shorter = read(SimulatedSeries.of(18, 12).season(3).drawn(new Random(7), 0));
        assertThat(shorter.caveats()).contains(EffectCaveat.SEASON_UNKNOWN);
    }

    @Test
    void monthsOfTheSameSeasonsOnlyKnowNoSeason() {
        var summers = IntStream.range(-60, 12)
                .mapToObj(i -> MonthPoint.measure(SINCE.plusMonths(i), 20 + Math.floorMod(i, 5)))
                .filter(point ->
                        point.month().getMonthValue() >= 5 && point.month().getMonthValue() <= 11)
                .toList();
        var needs = new EffectMinimums(12, 6, 24, 8, 5, 60);
        var reading = EffectReading.of(new MonthSeries(ChartKind.MEASURE, summers), SINCE, Aim.LESS, List.of(), needs);
        assertThat(reading.caveats()).contains(EffectCaveat.SEASON_UNKNOWN);
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
    }

    @Test
    void aShareOfNextToNothingHasLimits() {
        var points = List.of(
                new MonthPoint(SINCE.minusMonths(2), 0.04, 0.042),
                new MonthPoint(SINCE.minusMonths(1), 0.2, 0.31),
                new MonthPoint(SINCE, 0.1, 0.3));
        var chart = ControlChart.of(new MonthSeries(ChartKind.SHARE, points), SINCE, 36);
        assertThat(chart.dots()).allMatch(dot -> dot.low() >= 0 && dot.high() <= 1);
        assertThatThrownBy(() -> new MonthPoint(SINCE, 1e12, 1e-300)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOnlyTheMonthsThatAreNear() {
        var reading = read(measures(60, 50, i -> i < -36 || i >= 36 ? 1000 : 20 + Math.floorMod(i, 3)));
        assertThat(reading.before()).isEqualTo(36);
        assertThat(reading.after()).isEqualTo(36);
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
    }

    @Test
    void limitsOpenWhenMonthsVaryMoreThanTheirCountsExplain() {
        var random = new Random(8);
        var rates = IntStream.range(0, 40)
                .mapToDouble(_ -> 0.5 + random.nextGaussian() * 0.1)
                .toArray();
        var reading = read(shares(20, 8, i -> rates[i + 20], 5000));
        assertThat(reading.caveats()).contains(EffectCaveat.WIDENED);
        assertThat(reading.chart().orElseThrow().widened()).isGreaterThan(5);
        assertThat(reading.verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
    }

    @Test
    void whatWasNeverSeenBeforeIsNotImpossible() {
        var chart = read(shares(12, 6, i -> i < 0 ? 0 : 0.01, 100)).chart().orElseThrow();
        assertThat(chart.dots()).allMatch(dot -> dot.low() >= 0 && dot.high() <= 1);
        assertThat(chart.dots().getLast().sigmas()).isFinite().isLessThan(10);
    }

    @Test
    void missingMonthsAreSaidAndCountedAsNothing() {
        var all = measures(16, 8, i -> 20 + i % 3);
        var some = all.points().stream()
                .filter(point -> point.month().getMonthValue() != 11)
                .toList();
        assertThat(read(new MonthSeries(ChartKind.MEASURE, some)).caveats()).contains(EffectCaveat.MISSING_MONTHS);
    }

    @Test
    void peersThatMovedAlikeExplainTheChange() {
        var random = new Random(9);
        var mine = SimulatedSeries.of(14, 10).drawn(random, -3);
        var alike = drawn(random, 7, -3);
        var still = drawn(random, 7, 0);
        assertThat(with(mine, alike).verdict()).isEqualTo(EffectVerdict.NO_EVIDENCE);
        assertThat(with(mine, alike).caveats()).contains(EffectCaveat.PEERS_TOO);
        assertThat(with(mine, still).verdict()).isEqualTo(EffectVerdict.IMPROVED);
        assertThat(with(mine, still).caveats()).doesNotContain(EffectCaveat.NO_PEERS, EffectCaveat.PEERS_UNSURE);
        assertThat(with(mine, still.subList(0, 4)).peers()).isEmpty();
        assertThat(with(mine, still.subList(0, 4)).caveats()).contains(EffectCaveat.NO_PEERS);
    }

    /** Changes of peers -1, 0 and 1: variance 1; own change -4 without noise; t of 2 degrees 4.3027; √(1 + 1/3). */
    @Test
    void comparesOneChangeWithThoseOfPeersAsStudentDoes() {
        var peers = IntStream.of(-1, 0, 1)
                .mapToObj(moved -> measures(12, 6, i -> i < 0 ? 20 : 20 + moved))
                .toList();
        var needs = new EffectMinimums(12, 6, 24, 8, 3, 36);
        var compared = PeerComparison.of(measures(12, 6, i -> i < 0 ? 20 : 16), peers, SINCE, needs)
                .orElseThrow();
        assertThat(compared.value()).isCloseTo(-4, within(1e-9));
        assertThat(compared.interval().high()).isCloseTo(-4 + 4.302653 * Math.sqrt(4.0 / 3), within(1e-4));
        assertThat(compared.peersInterval().high()).isCloseTo(4.302653 / Math.sqrt(3), within(1e-4));
        assertThat(compared.peersMoved()).isFalse();
    }

    private static List<MonthSeries> drawn(Random random, int peers, double moved) {
        return Stream.generate(() -> SimulatedSeries.of(14, 10).drawn(random, moved))
                .limit(peers)
                .toList();
    }

    private static EffectReading read(MonthSeries series) {
        return with(series, List.of());
    }

    private static EffectReading with(MonthSeries series, List<MonthSeries> peers) {
        return EffectReading.of(series, SINCE, Aim.LESS, peers, EffectMinimums.USUAL);
    }

    private static MonthSeries measures(int before, int after, IntToDoubleFunction value) {
        var points = new ArrayList<MonthPoint>();
        for (int i = -before; i < after; i++) {
            points.add(MonthPoint.measure(SINCE.plusMonths(i), value.applyAsDouble(i)));
        }
        return new MonthSeries(ChartKind.MEASURE, points);
    }

    private static MonthSeries shares(int before, int after, IntToDoubleFunction rate, int answers) {
        var points = new ArrayList<MonthPoint>();
        for (int i = -before; i < after; i++) {
            double wave = 0.02 * Math.sin(i * 2.4);
            double share = Math.clamp(rate.applyAsDouble(i) + (rate.applyAsDouble(i) < 0.02 ? 0 : wave), 0, 1);
            points.add(new MonthPoint(SINCE.plusMonths(i), Math.round(answers * share), answers));
        }
        return new MonthSeries(ChartKind.SHARE, points);
    }
}
