package spplus.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Region;

/** A list of territories and the ways to look one up. */
record Gazetteer(
        Map<String, Region> regions,
        Map<String, Department> departments,
        Map<String, Commune> communes,
        Map<String, List<Commune>> byPostalCode,
        Map<String, List<Commune>> byName) {

    static Gazetteer of(Collection<Region> regions, Collection<Department> departments, Collection<Commune> communes) {
        var all = new Gazetteer(new TreeMap<>(), new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        regions.forEach(region -> all.regions.put(region.code(), region));
        departments.forEach(department -> all.departments.put(department.code(), department));
        communes.forEach(all::put);
        return all;
    }

    private void put(Commune commune) {
        communes.put(commune.code(), commune);
        byName.computeIfAbsent(Words.line(commune.name()), key -> new ArrayList<>(1))
                .add(commune);
        for (var postalCode : commune.postalCodes()) {
            byPostalCode.computeIfAbsent(postalCode, key -> new ArrayList<>(1)).add(commune);
        }
    }
}
