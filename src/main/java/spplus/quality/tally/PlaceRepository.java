package spplus.quality.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps places, and who stands above whom. */
@Repository
class PlaceRepository {

    private static final String ROWS = """
            unnest(cast(:structures as text[]), cast(:networks as text[]), cast(:types as text[]),
              cast(:parents as text[]), cast(:departments as text[]), cast(:regions as text[]),
              cast(:actives as boolean[]))
            """;

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Places are drawn by one at a time; until its transaction ends, others wait. */
    void lock() {
        jdbc.sql("select cast(pg_advisory_xact_lock(7406003) as text)")
                .query((_, _) -> true)
                .list();
    }

    /** The same without waiting. @return false when another draws */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(7406003)")
                .query(Boolean.class)
                .single();
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
        rows(jdbc.sql("""
                insert into quality.place as kept (structure, network, type, parent, department, region, active)
                select * from\s""" + ROWS + """
                on conflict (structure) do update set network = excluded.network, type = excluded.type,
                  parent = excluded.parent, department = excluded.department, region = excluded.region,
                  active = excluded.active
                where (kept.network, kept.type, kept.parent, kept.department, kept.region, kept.active)
                  is distinct from (excluded.network, excluded.type, excluded.parent, excluded.department,
                    excluded.region, excluded.active)
                """), rows).update();
    }

    /** How many of these are kept as they are here. */
    int count(List<Row> rows) {
        return rows(jdbc.sql("""
                select count(*) from\s""" + ROWS + """
                as told (structure, network, type, parent, department, region, active)
                join quality.place p using (structure)
                where (p.network, p.type, p.parent, p.department, p.region, p.active)
                  is not distinct from (told.network, told.type, told.parent, told.department, told.region, told.active)
                """), rows).query(Integer.class).single();
    }

    /** What each of these covers: a department and a region, each null for several. */
    Map<String, List<@Nullable String>> covers(String[] structures) {
        var covers = new HashMap<String, List<@Nullable String>>();
        jdbc.sql("select structure, covers_department, covers_region from quality.place where structure = any (?)")
                .param(structures)
                .query((row, _) -> covers.put(row.getString(1), Arrays.asList(row.getString(2), row.getString(3))))
                .list();
        return covers;
    }

    private static StatementSpec rows(StatementSpec statement, List<Row> rows) {
        return statement
                .param("structures", texts(rows, Row::structure))
                .param("networks", texts(rows, Row::network))
                .param("types", texts(rows, Row::type))
                .param("parents", texts(rows, Row::parent))
                .param("departments", texts(rows, Row::department))
                .param("regions", texts(rows, Row::region))
                .param("actives", texts(rows, row -> String.valueOf(row.active())));
    }

    void closeOthers(String[] open) {
        jdbc.sql("update quality.place set active = false where active and structure <> all (?)")
                .param(open)
                .update();
    }

    /** Says again who stands above these, and what they and those above them cover. */
    void draw(String[] structures) {
        climb("structure = any (:structures)", structures);
        cover("where l.above = any (:structures)", structures);
    }

    void drawAll() {
        climb("structure is not null", new String[0]);
        cover("", new String[0]);
    }

    /** What is right already stays as it is, so that nobody waits for it. */
    private void climb(String which, String[] structures) {
        jdbc.sql("""
                with recursive climbed (structure, above, depth) as (
                  select p.structure, p.structure, 0 from quality.place p where p.%1$s
                  union all
                  select climbed.structure, p.parent, climbed.depth + 1
                  from climbed join quality.place p on p.structure = climbed.above
                  where p.parent is not null and climbed.depth < 30
                ), up as (
                  select structure, above, min(depth) as depth from climbed group by structure, above
                ), gone as (
                  delete from quality.lineage l where l.%1$s
                    and not exists (select from up where up.structure = l.structure and up.above = l.above)
                )
                insert into quality.lineage as kept (structure, above, depth) select structure, above, depth from up
                on conflict (structure, above) do update set depth = excluded.depth where kept.depth <> excluded.depth
                """.formatted(which)).param("structures", structures).update();
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
