package spplus.survey.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.ScoreRepository.Own;

/**
 * What of an anonymous campaign may be shown, question by question: the tree of structures is cut so that no structure,
 * and no difference between structures, says what fewer people than the minimum answered.
 */
final class Visible {

    private static final String WHOLE = "";

    private final Map<Line, Set<String>> shown = new HashMap<>();

    /**
     * @param own people who answered, by structure
     * @param lineages of each of these structures, from itself to its root
     */
    Visible(List<Own> own, Map<String, List<String>> lineages, int minimum) {
        var lines = new LinkedHashMap<Line, Map<String, Long>>();
        own.forEach(one ->
                lines.computeIfAbsent(one.line(), _ -> new TreeMap<>()).merge(one.structure(), one.n(), Long::sum));
        lines.forEach((line, counts) -> shown.put(line, SmallGroups.shown(tree(counts, lineages), minimum)));
    }

    boolean shows(Line line, String structure) {
        return shown.getOrDefault(line, Set.of()).contains(structure);
    }

    private static Group tree(Map<String, Long> counts, Map<String, List<String>> lineages) {
        var children = new TreeMap<String, Set<String>>();
        counts.keySet().forEach(structure -> {
            var below = structure;
            for (var above : lineages.getOrDefault(structure, List.of())) {
                if (!above.equals(below)) {
                    children.computeIfAbsent(above, _ -> new TreeSet<>()).add(below);
                    below = above;
                }
            }
            if (!below.equals(WHOLE)) {
                children.computeIfAbsent(WHOLE, _ -> new TreeSet<>()).add(below);
            }
        });
        return group(WHOLE, counts, children);
    }

    private static Group group(String name, Map<String, Long> counts, Map<String, Set<String>> children) {
        var parts = new ArrayList<Group>();
        for (var child : children.getOrDefault(name, Set.of())) {
            parts.add(group(child, counts, children));
        }
        long people = counts.getOrDefault(name, 0L)
                + parts.stream().mapToLong(Group::people).sum();
        return new Group(name, people, parts);
    }
}
