package spplus.verbatim.suspicion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.statistics.FalseDiscoveries;
import spplus.statistics.Verdict;
import spplus.verbatim.PainPointSuspected.Why;

/**
 * The rule. A theme grows when unhappy texts about it are a larger share of all texts than before: at least
 * {@code growth} times, and beyond chance once all themes and structures of the night are counted (at most 5 % of what
 * is told is due to chance). It weighs when the lower end of the interval of that share reaches {@code weight}.
 */
final class SuspicionPolicy {

    private final SuspicionSettings settings;

    SuspicionPolicy(SuspicionSettings settings) {
        this.settings = settings;
    }

    /** @param p among all comparisons, null where nothing was compared */
    record Suspected(Cluster cluster, Why why, @Nullable Double p) {}

    /** @param compared themes times structures that had enough texts, whatever was said of them */
    List<Suspected> judge(List<Cluster> clusters, long compared) {
        var enough = clusters.stream()
                .filter(cluster -> cluster.negative() >= settings.fewestNegative())
                .filter(cluster -> cluster.texts() >= settings.fewestTexts())
                .toList();
        var growths = FalseDiscoveries.judge(
                enough.stream()
                        .map(cluster -> cluster.growth(settings.fewestTexts()))
                        .toList(),
                compared);
        var suspected = new ArrayList<Suspected>();
        for (int i = 0; i < enough.size(); i++) {
            var cluster = enough.get(i);
            if (growths.get(i).verdict() == Verdict.HIGHER && cluster.isTimesMore(settings.growth())) {
                suspected.add(new Suspected(cluster, Why.GROWS, growths.get(i).p()));
            }
            if (cluster.weighs(settings.weight())) {
                suspected.add(new Suspected(cluster, Why.WEIGHS, null));
            }
        }
        return List.copyOf(suspected);
    }
}
