package spplus.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import spplus.directory.domain.Procedures;
import spplus.directory.domain.StructureRegister;
import spplus.directory.domain.StructureSearch;
import spplus.directory.domain.Structures;
import spplus.directory.domain.Territories;

/** What the rest of the house asks the directory. */
@Service
public class Directory {

    private final Structures structures;
    private final StructureSearch search;
    private final StructureRegister register;
    private final Territories territories;
    private final Procedures procedures;

    Directory(
            Structures structures,
            StructureSearch search,
            StructureRegister register,
            Territories territories,
            Procedures procedures) {
        this.structures = structures;
        this.search = search;
        this.register = register;
        this.territories = territories;
        this.procedures = procedures;
    }

    /** Closed ones too, never the mark of those outside the directory. */
    public Optional<Structure> find(StructureCode code) {
        return structures.find(code);
    }

    /** Those that exist, closed ones and the mark of those outside the directory too. */
    public Map<StructureCode, Structure> findAll(Collection<StructureCode> codes) {
        return structures.findAll(codes);
    }

    /** The name of a structure, or its code when nothing is known of it. */
    public String name(StructureCode code) {
        return find(code).map(Structure::name).orElse(code.value());
    }

    /** The same of many at once, by code. */
    public Map<String, String> names(Collection<String> codes) {
        var asked = codes.stream().distinct().map(StructureCode::new).toList();
        var found = findAll(asked);
        return asked.stream().collect(Collectors.toMap(StructureCode::value, code -> {
            var structure = found.get(code);
            return structure == null ? code.value() : structure.name();
        }));
    }

    /** Codes from the structure itself up to the root of its tree; empty when it is unknown. */
    public List<String> lineage(StructureCode code) {
        return structures.lineage(code);
    }

    /** The same of many at once; those that are not there are left out. */
    public Map<StructureCode, List<String>> lineages(Collection<StructureCode> codes) {
        return structures.lineages(codes);
    }

    /** Codes of active structures, in order; at most so many. */
    public List<StructureCode> activeCodes(int limit) {
        return structures.activeCodes(limit);
    }

    /** Structures right below, active ones first, by name. */
    public List<Structure> children(StructureCode code, int limit) {
        return structures.children(code, limit);
    }

    /** Codes of active structures of the same network and type, itself among them if it is active; at most so many. */
    public List<StructureCode> alike(Structure structure, int limit) {
        return structures.alike(structure, limit);
    }

    /** Active structures by name, network, type, town or postal code; forgives accents and typing errors. */
    public List<Structure> search(String words, int limit) {
        return search.search(words, limit);
    }

    /** Checks, mends and lets in structures; see {@link Registration} for what became of them. */
    public Registration register(Collection<StructureEntry> entries) {
        return register.register(entries);
    }

    public List<Region> regions() {
        return territories.regions();
    }

    public List<Department> departments() {
        return territories.departments();
    }

    public Optional<Department> department(String code) {
        return territories.department(code);
    }

    /** Communes where mail with that postal code is delivered. */
    public List<Commune> communes(String postalCode) {
        return territories.communesOfPostalCode(postalCode);
    }

    /** Of all communes, each once. */
    public Set<String> communeNames() {
        return territories.communeNames();
    }

    /** Adds territories that the official lists do not have, or corrects those added before. */
    public void addTerritories(
            Collection<Region> regions, Collection<Department> departments, Collection<Commune> communes) {
        territories.add(regions, departments, communes);
    }

    /** Networks with at least one active structure, the largest first. */
    public List<Network> networks() {
        return structures.networks();
    }

    /** Types of active structures, by name. */
    public List<String> institutionTypes() {
        return structures.types();
    }

    /** Names of known procedures that the words suggest, the most used first. */
    public List<String> procedures(String words, int limit) {
        return procedures.suggest(words, limit);
    }

    /** Learns the name of a procedure from someone who went through it. */
    public void rememberProcedure(String name) {
        procedures.remember(name);
    }
}
