package spplus.experience.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** The structures met so far with those above them, asked of the directory many at once and once each. */
final class KnownStructures {

    private static final int TALLEST = 20;

    private final Directory directory;
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<String, List<String>> lineages = new HashMap<>();
    private final Set<String> outside = new HashSet<>();

    KnownStructures(Directory directory) {
        this.directory = directory;
    }

    void learn(Collection<String> codes) {
        var asked = unknown(codes);
        while (!asked.isEmpty()) {
            asked.forEach(code -> parents.put(code.value(), null));
            var found = directory.findAll(asked);
            var above = new ArrayList<String>();
            found.forEach((code, structure) -> {
                var parent = structure.parent();
                lineages.put(code.value(), List.of());
                parents.put(code.value(), parent == null ? null : parent.value());
                if (structure.isOutside()) {
                    outside.add(code.value());
                }
                above.add(parent == null ? "" : parent.value());
            });
            asked = unknown(above);
        }
    }

    /** Whether this code stands for « no structure of the directory ». */
    boolean isOutside(String code) {
        return outside.contains(code);
    }

    /** From itself up to the root; empty when the directory does not know it. */
    List<String> lineage(String code) {
        var known = lineages.get(code);
        if (known == null || !known.isEmpty()) {
            return known == null ? List.of() : known;
        }
        var lineage = new ArrayList<String>();
        for (var next = code; next != null && lineage.size() < TALLEST; next = parents.get(next)) {
            lineage.add(next);
        }
        lineages.put(code, List.copyOf(lineage));
        return lineage;
    }

    private List<StructureCode> unknown(Collection<String> codes) {
        return codes.stream()
                .filter(code -> StructureCode.looksLike(code) && !parents.containsKey(code))
                .distinct()
                .map(StructureCode::new)
                .toList();
    }
}
