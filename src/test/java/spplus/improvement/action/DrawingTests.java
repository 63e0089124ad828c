package spplus.improvement.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.ControlChart;
import spplus.statistics.effect.MonthPoint;
import spplus.statistics.effect.MonthSeries;

class DrawingTests {

    private static final YearMonth SINCE = YearMonth.of(2026, 1);

    @Test
    void marksRoundFiguresWithinTheFrame() {
        var drawing = new Drawing(List.of(), 0.4318, 0.8594);
        assertThat(drawing.ticks(100)).containsExactly(0.5, 0.6, 0.7, 0.8);
        assertThat(new Drawing(List.of(), -1.2, 6.3).ticks(1)).containsExactly(0.0, 2.0, 4.0, 6.0);
        assertThat(drawing.y(0.8594)).isLessThan(drawing.y(0.4318));
    }

    @Test
    void drawsWhatNeverMovesAndLeavesFarTargetsOut() {
        var points = IntStream.range(-4, 3)
                .mapToObj(i -> MonthPoint.measure(SINCE.plusMonths(i), 12))
                .toList();
        var chart = ControlChart.of(new MonthSeries(ChartKind.MEASURE, points), SINCE, 36);
        var drawing = Drawing.of(chart, 500.0);
        assertThat(drawing.holds(12)).isTrue();
        assertThat(drawing.holds(500)).isFalse();
        assertThat(drawing.y(12)).isBetween(12.0, 220.0);
        assertThat(drawing.since()).isBetween(drawing.x(3), drawing.x(4));
        assertThat(Drawing.of(chart, 11.0).holds(11)).isTrue();
    }

    /** The mean of equal figures may differ from them by what rounding leaves. */
    @ParameterizedTest
    @CsvSource({"0.1, 12", "1.4, 3", "99.9, 24"})
    void drawsTheSameFigureAgainAndAgain(double value, int months) {
        var points = IntStream.range(-months, 2)
                .mapToObj(i -> MonthPoint.measure(SINCE.plusMonths(i), value))
                .toList();
        var drawing = Drawing.of(ControlChart.of(new MonthSeries(ChartKind.MEASURE, points), SINCE, 36), null);
        assertThat(drawing.ticks(1)).hasSizeBetween(2, 8);
    }

    @Test
    void breaksTheLineWhereAMonthIsMissing() {
        var points = IntStream.of(-4, -3, -1, 0)
                .mapToObj(i -> MonthPoint.measure(SINCE.plusMonths(i), i))
                .toList();
        var chart = ControlChart.of(new MonthSeries(ChartKind.MEASURE, points), SINCE, 36);
        assertThat(Drawing.of(chart, null).line().chars().filter(c -> c == 'M')).hasSize(2);
    }
}
