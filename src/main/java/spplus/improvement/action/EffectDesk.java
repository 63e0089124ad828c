package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.improvement.ImprovementSettings;
import spplus.statistics.effect.ControlChart;
import spplus.statistics.effect.EffectReading;
import spplus.statistics.effect.MonthPoint;
import spplus.statistics.effect.MonthSeries;

/** Reads what the indicators of actions say. */
@Service
class EffectDesk {

    private final PointRepository points;
    private final ImprovementSettings settings;
    private final Clock clock;

    EffectDesk(PointRepository points, ImprovementSettings settings, Clock clock) {
        this.points = points;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the action has no first day */
    Judged read(Action action) {
        return read(action, points.near(List.of(action.id()), settings.window()).getOrDefault(action.id(), Map.of()));
    }

    /** Of those that were committed to. */
    Map<UUID, Judged> read(List<Action> actions) {
        var held = actions.stream()
                .filter(action -> action.state().isHeld() && action.since().isPresent())
                .toList();
        var all = points.near(held.stream().map(Action::id).toList(), settings.window());
        var judged = new HashMap<UUID, Judged>();
        held.forEach(action -> judged.put(action.id(), read(action, all.getOrDefault(action.id(), Map.of()))));
        return judged;
    }

    private Judged read(Action action, Map<String, List<MonthPoint>> all) {
        var since = action.since().orElseThrow(IllegalStateException::new);
        var own = series(action, all.getOrDefault(PointRepository.OWN, List.of()));
        var peers = all.entrySet().stream()
                .filter(peer -> !peer.getKey().equals(PointRepository.OWN))
                .map(peer -> series(action, peer.getValue()))
                .toList();
        var needs = settings.minimums();
        var aim = action.gauge().aim();
        var closed = action.closed(LocalDate.now(clock));
        if (closed.isEmpty()) {
            var reading = EffectReading.of(own, since, aim, peers, needs);
            return new Judged(reading, reading.chart(), true);
        }
        var known = peers.stream().map(peer -> peer.until(closed.get())).toList();
        var reading = EffectReading.of(own.until(closed.get()), since, aim, known, needs);
        var chart = reading.chart().map(_ -> ControlChart.of(own, since, needs.window()));
        return new Judged(reading, chart, false);
    }

    private static MonthSeries series(Action action, List<MonthPoint> points) {
        return new MonthSeries(
                action.gauge().kind(),
                points.stream()
                        .filter(point -> !action.beganWithin(point.month()))
                        .toList());
    }

    /** The mean of the months since, season removed; of the months before when {@code after} is false. */
    static double pooled(ControlChart chart, boolean after) {
        var dots = chart.dots(after);
        double bases = dots.stream().mapToDouble(dot -> dot.point().base()).sum();
        return dots.stream()
                        .mapToDouble(dot -> dot.adjusted() * dot.point().base())
                        .sum()
                / bases;
    }
}
