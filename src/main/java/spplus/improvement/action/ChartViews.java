package spplus.improvement.action;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import spplus.improvement.action.EffectPages.Chart;
import spplus.improvement.action.EffectPages.Dot;
import spplus.improvement.action.EffectPages.Tick;
import spplus.platform.Texts;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.ControlChart;

/** Draws the control chart of an action's indicator, with the words of its table. */
@Component
class ChartViews {

    /** As many names of months stand side by side under the chart. */
    private static final int MARKS = 9;

    private final ActionWords words;
    private final Texts texts;

    ChartViews(ActionWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    Chart chart(Action action, ControlChart chart) {
        var gauge = action.gauge();
        var target = gauge.target();
        var drawing = Drawing.of(chart, target);
        int every = Math.ceilDiv(chart.dots().size(), MARKS);
        return new Chart(
                IntStream.range(0, chart.dots().size())
                        .mapToObj(i -> dot(gauge, chart, drawing, i, i % every == 0))
                        .toList(),
                drawing.ticks(gauge.factor()).stream()
                        .map(value -> new Tick(drawing.y(value), tick(gauge, value)))
                        .toList(),
                month(chart.since()),
                drawing.since(),
                drawing.steps(ControlChart.Dot::high),
                drawing.steps(ControlChart.Dot::low),
                drawing.line(),
                drawing.y(chart.centre()),
                target != null && drawing.holds(target) ? drawing.y(target) : null,
                words.figure(gauge, chart.centre()),
                chart.seasonal(),
                (int) signalled(chart));
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", texts.locale()).format(month);
    }

    private Dot dot(Gauge gauge, ControlChart chart, Drawing drawing, int place, boolean marked) {
        var dot = chart.dots().get(place);
        var point = dot.point();
        var signals = signals(chart, point.month());
        return new Dot(
                drawing.x(place),
                drawing.y(point.value()),
                dot.after(),
                !signals.isEmpty(),
                marked ? DateTimeFormatter.ofPattern("MM/yy", texts.locale()).format(point.month()) : "",
                month(point.month()),
                words.figure(gauge, point.value()),
                gauge.kind() == ChartKind.MEASURE ? "" : texts.t("improvement.effect.of", point.count(), point.base()),
                texts.t("improvement.effect.limits", words.figure(gauge, dot.low()), words.figure(gauge, dot.high())),
                signals.stream()
                        .map(signal ->
                                texts.t("improvement.rule." + signal.rule().name(), signal.above() ? 1 : 0))
                        .distinct()
                        .collect(Collectors.joining(" ; ")));
    }

    private static List<ControlChart.Signal> signals(ControlChart chart, YearMonth month) {
        return chart.signals().stream()
                .filter(signal -> signal.month().equals(month))
                .toList();
    }

    private static long signalled(ControlChart chart) {
        return chart.signals(true).stream()
                .map(ControlChart.Signal::month)
                .distinct()
                .count();
    }

    private String tick(Gauge gauge, double value) {
        return words.number(value * gauge.factor());
    }
}
