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
    private final Upkeep upkeep;
    private final Directory directory;

    Places(PlaceRepository repository, Upkeep upkeep, Directory directory) {
        this.repository = repository;
        this.upkeep = upkeep;
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

    /** Reads one and all above it again or, while others read the tree, has it read again soon; never waits. */
    void follow(StructureCode structure) {
        if (repository.tryLock()) {
            learn(List.of(structure.value()));
        } else {
            upkeep.markTree();
        }
    }

    /** Reads these and all above them again; what those above cover may be other for it, and so what adds up where. */
    public void learn(Collection<String> structures) {
        repository.lock();
        var codes = new LinkedHashSet<StructureCode>();
        structures.forEach(code ->
                directory.lineage(new StructureCode(code)).forEach(above -> codes.add(new StructureCode(above))));
        if (!codes.isEmpty()) {
            var before = repository.covers(values(codes));
            keep(directory.findAll(codes).values());
            repository.draw(values(codes));
            var after = repository.covers(values(codes));
            after.keySet().retainAll(before.keySet());
            if (!after.equals(before)) {
                upkeep.markSums();
            }
        }
    }

    /** Reads the whole directory again when it changed; sums follow. */
    void learnIfMarked() {
        if (upkeep.takeTree()) {
            learnAll();
            upkeep.markSums();
        }
    }

    /** How many structures stand elsewhere in the directory than here. */
    int behind() {
        int behind = 0;
        var codes = directory.activeCodes(MOST);
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            var some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
            var rows = rows(directory.findAll(some).values());
            behind += rows.size() - repository.count(rows);
        }
        return behind;
    }

    /** Reads the whole directory again. */
    public void learnAll() {
        repository.lock();
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
        repository.lock();
        repository.drawAll();
    }

    private void keep(Collection<Structure> structures) {
        repository.keep(rows(structures));
    }

    private static List<PlaceRepository.Row> rows(Collection<Structure> structures) {
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
        return rows;
    }

    private static String[] values(Collection<StructureCode> codes) {
        return codes.stream().map(StructureCode::value).toArray(String[]::new);
    }
}
