package spplus.survey.rollup;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far answers are counted, and what stands above each structure that they are about. */
@Repository
class HorizonRepository {

    private final JdbcClient jdbc;

    HorizonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The state, kept from other nodes until the transaction ends. Tables are taken in the order of who answers and of who
     * makes the months ready, so that none waits for the other in a circle.
     */
    State lock() {
        jdbc.sql("lock table survey.response, survey.answer in access share mode")
                .update();
        return jdbc.sql("select cast(cast(horizon as text) as bigint), stale from survey.rollup_state for update")
                .query((row, _) -> new State(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /** The oldest transaction still running: all before it are over. To be read before what they wrote. */
    long settled() {
        return jdbc.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .query(Long.class)
                .single();
    }

    void reach(long horizon) {
        jdbc.sql("update survey.rollup_state set horizon = cast(cast(? as text) as xid8), stale = false")
                .param(horizon)
                .update();
    }

    /** Says that the place of a structure in the tree changed; nothing to do when no answer is about it or those below. */
    void markStale(String structure) {
        jdbc.sql("""
                update survey.rollup_state set stale = true
                where not stale and exists (select from survey.rollup_lineage where scope = ?)
                """).param(structure).update();
    }

    /** Structures of that window, of answers and of sheets, whose lineage is not known yet. */
    List<String> unknownStructures(long from, long to) {
        return jdbc.sql("""
                select structure_id from survey.answer
                where tx >= cast(cast(:from as text) as xid8) and tx < cast(cast(:to as text) as xid8)
                  and structure_id is not null
                union
                select structure_id from survey.rollup_sheet_change where tx < cast(cast(:to as text) as xid8)
                except
                select structure_id from survey.rollup_lineage
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Structures of sheets, whatever they answered, whose lineage is not known yet. */
    List<String> unknownStructuresOfSheets() {
        return jdbc.sql("""
                select structure_id from survey.response where structure_id is not null
                except
                select structure_id from survey.rollup_lineage
                """).query((row, _) -> row.getString(1)).list();
    }

    /** @param lineage from the structure up to its root; empty when the directory does not know it */
    void learn(String structure, List<String> lineage) {
        var known = lineage.isEmpty() ? List.of(structure) : lineage;
        jdbc.sql("""
                insert into survey.rollup_lineage (structure_id, scope, depth, path)
                select cast(:structure as text), scope, depth - 1, path
                from unnest(cast(:lineage as text[]), cast(:paths as text[])) with ordinality as above (scope, path, depth)
                union all select cast(:structure as text), '', cast(:depth as int), ''
                on conflict do nothing
                """)
                .param("structure", structure)
                .param("lineage", known.toArray(String[]::new))
                .param("paths", paths(known))
                .param("depth", known.size())
                .update();
    }

    /** Each with all that stands above it, from the root down. */
    private static String[] paths(List<String> lineage) {
        return IntStream.range(0, lineage.size())
                .mapToObj(i -> "/"
                        + String.join("/", lineage.subList(i, lineage.size()).reversed()))
                .toArray(String[]::new);
    }

    /** Empties every sum; readers see them until the transaction ends. */
    void forgetAll() {
        for (var table : List.of("cell", "scope", "year", "spread", "pair", "sheet")) {
            jdbc.sql("delete from survey.rollup_" + table).update();
        }
        jdbc.sql("delete from survey.rollup_lineage where structure_id <> ''").update();
    }

    /** Gives a number of the past to what transactions wrote that this database has not begun. @return how many answers */
    long renumber() {
        jdbc.sql("""
                update survey.rollup_sheet_change set tx = '3' where tx >= pg_snapshot_xmax(pg_current_snapshot())
                """).update();
        return jdbc.sql("update survey.answer set tx = '3' where tx >= pg_snapshot_xmax(pg_current_snapshot())")
                .update();
    }

    /**
     * How far answers are counted.
     *
     * @param horizon every transaction before it, and none from it on
     * @param stale whether everything is to be counted again
     */
    record State(long horizon, boolean stale) {}
}
