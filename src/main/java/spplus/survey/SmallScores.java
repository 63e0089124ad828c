package spplus.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;
import spplus.survey.ScoreSums.Held;
import spplus.survey.SurveyScores.Own;

/**
 * Keeps back the scores of structures that so few answered about that persons would be told apart, and as many others
 * as it takes for the sum of what stands above not to give them away.
 */
final class SmallScores {

    /** No path holds it: what is a structure's own is a part of its whole. */
    private static final String OWN = "=";

    private final Map<String, List<Held>> below = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final int minimum;

    private SmallScores(int minimum) {
        this.minimum = minimum;
    }

    /** Those with answers of their own, in their order. @param minimum answers under which nothing is told */
    static List<Own> hidden(List<Held> all, int minimum) {
        var scores = new SmallScores(minimum);
        scores.gather(all);
        return all.stream()
                .filter(one -> one.own().scored() > 0)
                .map(one -> scores.isTold(one) ? one.own() : one.own().keptBack())
                .toList();
    }

    private void gather(List<Held> all) {
        var paths = new HashSet<String>();
        all.forEach(one -> paths.add(one.path()));
        var roots = new ArrayList<Held>();
        for (var one : all) {
            var above = above(one.path());
            if (paths.contains(above)) {
                below.computeIfAbsent(above, _ -> new ArrayList<>()).add(one);
            } else {
                roots.add(one);
            }
        }
        roots.forEach(root -> shown.addAll(SmallGroups.shown(group(root), minimum)));
    }

    private boolean isTold(Held one) {
        return one.own().scored() >= minimum && shown.contains(OWN + one.path());
    }

    private Group group(Held one) {
        var parts = new ArrayList<Group>();
        parts.add(Group.alone(OWN + one.path(), Math.max(0, one.own().scored())));
        below.getOrDefault(one.path(), List.of()).forEach(part -> parts.add(group(part)));
        // while the tree moves, what stands below may hold more for a moment
        long people =
                Math.max(one.whole(), parts.stream().mapToLong(Group::people).sum());
        return new Group(one.path(), people, parts);
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
