package spplus.directory.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import spplus.directory.Network;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** Reads structures by what they are. */
@Service
public class Structures {

    private final JdbcClient jdbc;

    Structures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never the mark of those outside the directory. */
    public Optional<Structure> find(StructureCode code) {
        return jdbc.sql("select " + StructureRows.COLUMNS + " from directory.structure s where s.code = ?")
                .param(code.value())
                .query(StructureRows::read)
                .optional()
                .filter(structure -> !structure.isOutside());
    }

    /** Those that exist, the mark of those outside the directory too. */
    public Map<StructureCode, Structure> findAll(Collection<StructureCode> codes) {
        var found = new HashMap<StructureCode, Structure>();
        jdbc.sql("select " + StructureRows.COLUMNS + " from directory.structure s where s.code = any(?)")
                .param(codes.stream().map(StructureCode::value).toArray(String[]::new))
                .query(StructureRows::read)
                .list()
                .forEach(structure -> found.put(structure.code(), structure));
        return found;
    }

    /** Codes from the structure itself up to the root of its tree; empty when it is unknown. */
    public List<String> lineage(StructureCode code) {
        return jdbc.sql("""
                        select ancestor
                        from directory.structure s cross join unnest(s.ancestors) with ordinality as a (ancestor, n)
                        where s.code = ?
                        order by n
                        """)
                .param(code.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    public Map<StructureCode, List<String>> lineages(Collection<StructureCode> codes) {
        var lineages = new HashMap<StructureCode, List<String>>();
        jdbc.sql("select code, ancestors from directory.structure where code = any (?)")
                .param(codes.stream().map(StructureCode::value).toArray(String[]::new))
                .query((row, _) -> lineages.put(new StructureCode(row.getString(1)), List.of((String[])
                        row.getArray(2).getArray())))
                .list();
        return lineages;
    }

    public List<StructureCode> activeCodes(int limit) {
        return jdbc.sql("select code from directory.structure where active order by code limit ?")
                .param(limit)
                .query((row, n) -> new StructureCode(row.getString(1)))
                .list();
    }

    public List<StructureCode> alike(Structure structure, int limit) {
        return jdbc.sql("""
                        select code from directory.structure
                        where network_slug = (select network_slug from directory.structure where code = :code)
                          and type = :type and active
                        order by code limit :limit
                        """)
                .param("code", structure.code().value())
                .param("type", structure.type())
                .param("limit", limit)
                .query((row, n) -> new StructureCode(row.getString(1)))
                .list();
    }

    /** Active ones first, by name. */
    public List<Structure> children(StructureCode code, int limit) {
        return children(code, null, limit);
    }

    /** Those that come after a structure, or the first ones. */
    public List<Structure> children(StructureCode code, @Nullable StructureCode after, int limit) {
        return jdbc.sql("select " + StructureRows.COLUMNS + """
                        from directory.structure s
                        where s.parent = :parent
                          and (cast(:after as text) is null or (not s.active, s.name_key, s.code) >
                            (select not a.active, a.name_key, a.code from directory.structure a where a.code = :after))
                        order by not s.active, s.name_key, s.code
                        limit :limit
                        """)
                .param("parent", code.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(StructureRows::read)
                .list();
    }

    /** How many stand right below, closed ones included. */
    public int countChildren(StructureCode code) {
        return jdbc.sql("select count(*) from directory.structure where parent = ?")
                .param(code.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** How many active structures each department has, by its code. */
    public Map<String, Integer> countByDepartment() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                        select department, count(*) from directory.structure
                        where active and department is not null
                        group by department
                        """).query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** Networks with at least one active structure, the largest first. */
    public List<Network> networks() {
        return jdbc.sql("""
                        select min(network), network_slug, count(*)
                        from directory.structure
                        where active
                        group by network_slug
                        order by count(*) desc, network_slug
                        """)
                .query((row, n) -> new Network(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Types of active structures, by name. */
    public List<String> types() {
        return jdbc.sql("select distinct type from directory.structure where active order by type")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
