package spplus.directory.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/**
 * The trees that the structures would form once the newcomers are let in: refuses those without a parent or in a loop,
 * then tells everyone's lineage.
 */
final class FamilyTree {

    /** No real network is deeper than 7 levels; a bound keeps any climb short. */
    static final int DEEPEST = 30;

    private final Map<String, Structure> known;
    private final Map<String, Structure> newcomers;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private Map<String, Structure> all = Map.of();

    FamilyTree(Map<String, Structure> known, Map<String, Structure> newcomers) {
        this.known = known;
        this.newcomers = new LinkedHashMap<>(newcomers);
        refuseUntilSound();
    }

    enum Fault {
        MISSING_PARENT,
        REFUSED_PARENT,
        LOOP,
        TOO_DEEP
    }

    /** Newcomers that were refused. */
    Map<String, Fault> faults() {
        return faults;
    }

    /** Everyone: those known, as the newcomers let in changed them, and the newcomers. */
    Map<String, Structure> all() {
        return all;
    }

    /** Codes from the structure itself up to the root of its tree. */
    List<String> lineage(String code) {
        var lineage = new ArrayList<String>();
        for (var at = Optional.of(code); at.isPresent(); at = parent(at.get())) {
            lineage.add(at.get());
        }
        return lineage;
    }

    /** Refusing one may leave others without a parent, so it goes on until nobody else is refused. */
    private void refuseUntilSound() {
        var refused = new HashMap<String, Fault>();
        do {
            refused.clear();
            all = new HashMap<>(known);
            all.putAll(newcomers);
            newcomers.keySet().forEach(code -> fault(code).ifPresent(fault -> refused.put(code, fault)));
            refused.keySet().forEach(newcomers::remove);
            faults.putAll(refused);
        } while (!refused.isEmpty());
    }

    private Optional<Fault> fault(String code) {
        var parent = parent(code);
        if (parent.isPresent() && !all.containsKey(parent.get())) {
            return Optional.of(faults.containsKey(parent.get()) ? Fault.REFUSED_PARENT : Fault.MISSING_PARENT);
        }
        var seen = new HashSet<String>();
        for (var at = parent; at.isPresent() && seen.add(at.get()); at = parent(at.get())) {
            if (at.get().equals(code)) {
                return Optional.of(Fault.LOOP);
            }
            if (seen.size() > DEEPEST) {
                return Optional.of(Fault.TOO_DEEP);
            }
        }
        return Optional.empty();
    }

    private Optional<String> parent(String code) {
        return Optional.ofNullable(all.get(code)).map(Structure::parent).map(StructureCode::value);
    }
}
