package spplus.quality.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** The directory's tree, kept beside the results so that they add up along it. */
@Service
@Transactional
public class Places {

    /** More than there are public services in France. */
    private static final int MOST = 1_000_000;

    private static final int AT_ONCE = 1_000;

    private final PlaceRepository repository;
    private final Directory directory;

    Places(PlaceRepository repository, Directory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    /** From each structure up to its root; those not known yet are asked of the directory. */
    Map<String, List<Ground>> lineages(Collection<String> structures) {
        var known = repository.lineages(structures);
        var missing = structures.stream().filter(one -> !known.containsKey(one)).toList();
        if (!missing.isEmpty()) {
            learn(missing);
            known.putAll(repository.lineages(missing));
        }
        return known;
    }

    /** Reads these and all above them again. */
    public void learn(Collection<String> structures) {
        var codes = new LinkedHashSet<StructureCode>();
        structures.forEach(code ->
                directory.lineage(new StructureCode(code)).forEach(above -> codes.add(new StructureCode(above))));
        if (!codes.isEmpty()) {
            keep(directory.findAll(codes).values());
            repository.draw(values(codes));
        }
    }

    /** Reads the whole directory again. */
    public void learnAll() {
        var codes = directory.activeCodes(MOST);
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            keep(directory
                    .findAll(codes.subList(from, Math.min(codes.size(), from + AT_ONCE)))
                    .values());
        }
        repository.closeOthers(values(Set.copyOf(codes)));
        repository.drawAll();
    }

    /** Says again who stands above whom, from the places kept. */
    public void redraw() {
        repository.drawAll();
    }

    private void keep(Collection<Structure> structures) {
        var networks = new HashMap<String, String>();
        var rows = new ArrayList<PlaceRepository.Row>();
        for (var one : structures) {
            if (!one.isOutside()) {
                rows.add(new PlaceRepository.Row(
                        one.code().value(),
                        networks.computeIfAbsent(one.network(), Slug::of),
                        one.type(),
                        one.parent() == null ? null : one.parent().value(),
                        one.department(),
                        one.region(),
                        one.active()));
            }
        }
        repository.keep(rows);
    }

    private static String[] values(Collection<StructureCode> codes) {
        return codes.stream().map(StructureCode::value).toArray(String[]::new);
    }
}
