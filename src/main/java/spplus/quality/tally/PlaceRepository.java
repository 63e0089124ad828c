package spplus.quality.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps places, and who stands above whom. */
@Repository
class PlaceRepository {

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<Ground>> lineages(Collection<String> structures) {
        var found = new HashMap<String, List<Ground>>();
        jdbc.sql("""
                select l.structure as below, p.* from quality.lineage l join quality.place p on p.structure = l.above
                where l.structure = any (?) order by l.structure, l.depth
                """)
                .param(structures.toArray(String[]::new))
                .query((row, _) -> found.computeIfAbsent(row.getString("below"), _ -> new ArrayList<>())
                        .add(new Ground(
                                row.getString("structure"),
                                row.getString("network"),
                                row.getString("type"),
                                row.getString("department"),
                                row.getString("region"),
                                row.getString("covers_department"),
                                row.getString("covers_region"))))
                .list();
        return found;
    }

    void keep(List<Row> rows) {
        jdbc.sql("""
                insert into quality.place (structure, network, type, parent, department, region, active)
                select * from unnest(cast(:structures as text[]), cast(:networks as text[]), cast(:types as text[]),
                  cast(:parents as text[]), cast(:departments as text[]), cast(:regions as text[]),
                  cast(:actives as boolean[]))
                on conflict (structure) do update set network = excluded.network, type = excluded.type,
                  parent = excluded.parent, department = excluded.department, region = excluded.region,
                  active = excluded.active
                """)
                .param("structures", texts(rows, Row::structure))
                .param("networks", texts(rows, Row::network))
                .param("types", texts(rows, Row::type))
                .param("parents", texts(rows, Row::parent))
                .param("departments", texts(rows, Row::department))
                .param("regions", texts(rows, Row::region))
                .param("actives", texts(rows, row -> String.valueOf(row.active())))
                .update();
    }

    void closeOthers(String[] open) {
        jdbc.sql("update quality.place set active = false where active and structure <> all (?)")
                .param(open)
                .update();
    }

    /** Says again who stands above these, and what they and those above them cover. */
    void draw(String[] structures) {
        jdbc.sql("delete from quality.lineage where structure = any (?)")
                .param(structures)
                .update();
        climb("p.structure = any (:structures)", structures);
        cover("where l.above = any (:structures)", structures);
    }

    void drawAll() {
        jdbc.sql("delete from quality.lineage").update();
        climb("true", new String[0]);
        cover("", new String[0]);
    }

    private void climb(String which, String[] structures) {
        jdbc.sql("""
                with recursive up (structure, above, depth) as (
                  select p.structure, p.structure, 0 from quality.place p where\s""" + which + """
                  union all
                  select up.structure, p.parent, up.depth + 1
                  from up join quality.place p on p.structure = up.above
                  where p.parent is not null and up.depth < 30
                )
                insert into quality.lineage (structure, above, depth) select structure, above, depth from up
                """).param("structures", structures).update();
    }

    private void cover(String which, String[] structures) {
        jdbc.sql("""
                update quality.place p
                set site = covered.open = 0, covers_department = covered.department, covers_region = covered.region
                from (
                  select l.above,
                    count(*) filter (where below.active and l.depth > 0) as open,
                    case when min(below.department) = max(below.department)
                      and bool_and(below.department is not null) then min(below.department) end as department,
                    case when min(below.region) = max(below.region) and bool_and(below.region is not null)
                      then min(below.region) end as region
                  from quality.lineage l join quality.place below on below.structure = l.structure
                \s""" + which + """
                  group by l.above) as covered
                where p.structure = covered.above and (p.site, p.covers_department, p.covers_region)
                  is distinct from (covered.open = 0, covered.department, covered.region)
                """).param("structures", structures).update();
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** A structure as the directory says it. */
    record Row(
            String structure,
            String network,
            String type,
            @Nullable String parent,
            @Nullable String department,
            @Nullable String region,
            boolean active) {}
}
