package spplus.improvement.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.improvement.ImprovementSettings;
import spplus.statistics.effect.ControlChart;
import spplus.statistics.effect.EffectReading;
import spplus.statistics.effect.EffectVerdict;
import spplus.statistics.effect.MonthPoint;
import spplus.statistics.effect.MonthSeries;

/** Reads what the indicators of actions say. */
@Service
class EffectDesk {

    private final PointRepository points;
    private final ImprovementSettings settings;

    EffectDesk(PointRepository points, ImprovementSettings settings) {
        this.points = points;
        this.settings = settings;
    }

    /** @throws IllegalStateException when the action has no first day */
    EffectReading read(Action action) {
        return read(action, points.own(action.id()), points.peers(action.id()));
    }

    /** Of those that were committed to. */
    Map<UUID, EffectVerdict> verdicts(List<Action> actions) {
        var held = actions.stream()
                .filter(action -> action.state().isHeld() && action.since().isPresent())
                .toList();
        var all = points.of(held.stream().map(Action::id).toList());
        var verdicts = new HashMap<UUID, EffectVerdict>();
        for (var action : held) {
            var peers = new HashMap<>(all.getOrDefault(action.id(), Map.of()));
            var own = peers.remove(PointRepository.OWN);
            verdicts.put(
                    action.id(),
                    read(action, own == null ? List.of() : own, peers).verdict());
        }
        return verdicts;
    }

    private EffectReading read(Action action, List<MonthPoint> own, Map<String, List<MonthPoint>> peers) {
        var gauge = action.gauge();
        return EffectReading.of(
                new MonthSeries(gauge.kind(), own),
                action.since().orElseThrow(IllegalStateException::new),
                gauge.aim(),
                peers.values().stream()
                        .map(series -> new MonthSeries(gauge.kind(), series))
                        .toList(),
                settings.minimums());
    }

    /** The mean of the months since; of the months before when {@code after} is false. */
    static double pooled(ControlChart chart, boolean after) {
        var dots = chart.dots(after);
        double bases = dots.stream().mapToDouble(dot -> dot.point().base()).sum();
        return dots.stream().mapToDouble(dot -> dot.point().count()).sum() / bases;
    }
}
