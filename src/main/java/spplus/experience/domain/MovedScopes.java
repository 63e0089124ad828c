package spplus.experience.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureCode;
import spplus.directory.StructureMoved;
import spplus.experience.ReplyState;
import spplus.search.SearchIndex;

/** Follows the tree of structures: an experience always belongs to those that stand above its services today. */
@Component
class MovedScopes {

    private static final String MOVE = """
            with gone as (
              delete from experience.scope_entry s using experience.target here
              where here.structure = any (:structures) and s.experience_id = here.experience_id
              and not exists (select from experience.target t
                join lineage_now l on l.structure = t.structure and l.ancestor = s.structure
                where t.experience_id = s.experience_id)
              returning s.experience_id),
            come as (
              insert into experience.scope_entry (structure, experience_id, reply_state, published_at)
              select distinct l.ancestor, e.id, e.reply_state, e.published_at
              from experience.target t
              join lineage_now l on l.structure = t.structure
              join experience.experience e on e.id = t.experience_id and e.state = 'PUBLISHED'
              where t.structure = any (:structures)
              on conflict do nothing
              returning experience_id)
            select experience_id from gone union select experience_id from come
            """;

    /** What stands above several of its structures shows what matters first among them. */
    private static final String STATES = """
            update experience.scope_entry s set reply_state = now.state
            from (
              select l.ancestor, t.experience_id,
                (array_agg(t.reply_state order by array_position(cast(:order as text[]), t.reply_state)))[1] as state
              from experience.target here
              join experience.target t on t.experience_id = here.experience_id and t.reply_state is not null
              join lineage_now l on l.structure = t.structure
              where here.structure = any (:structures)
              group by l.ancestor, t.experience_id) as now
            where s.structure = now.ancestor and s.experience_id = now.experience_id and s.reply_state <> now.state
            """;

    /** What waits for a moderator follows too: a moderator finds it under the structures of today. */
    private static final String MOVE_CASES = """
            update experience.moderation_case c
            set scope = array(select distinct l.ancestor from experience.target t
              join lineage_now l on l.structure = t.structure
              where t.experience_id = c.experience_id order by 1)
            where exists (select from experience.target t
              where t.experience_id = c.experience_id and t.structure = any (:structures))
            """;

    /** So does what two moderators read: whoever leads them today counts it. */
    private static final String MOVE_READINGS = """
            update experience.double_reading d
            set scope = array(select distinct l.ancestor from experience.target t
              join lineage_now l on l.structure = t.structure
              where t.experience_id = d.experience_id order by 1)
            where exists (select from experience.target t
              where t.experience_id = d.experience_id and t.structure = any (:structures))
            """;

    /** One structure speaks in each of these rows: it and all above it may read them. */
    private static final String MOVE_ROWS = """
            update experience.%s r
            set scope = array(select l.ancestor from lineage_now l where l.structure = r.structure order by l.height)
            where r.structure = any (:structures)
            """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final SearchIndex index;

    MovedScopes(JdbcClient jdbc, Directory directory, SearchIndex index) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.index = index;
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        moveAll(jdbc.sql("""
                        select distinct t.structure from experience.scope_entry s
                        join experience.target t on t.experience_id = s.experience_id
                        where s.structure = :moved and t.structure is not null
                        union
                        select t.structure from experience.moderation_case c
                        join experience.target t on t.experience_id = c.experience_id
                        where c.scope @> array[:moved]::text[] and t.structure is not null
                        union
                        select t.structure from experience.double_reading d
                        join experience.target t on t.experience_id = d.experience_id
                        where d.scope @> array[:moved]::text[] and t.structure is not null
                        union
                        select structure from experience.trust_grant
                        where scope @> array[:moved]::text[] and revoked_at is null
                        """)
                .param("moved", event.code().value())
                .query((row, _) -> row.getString(1))
                .list());
    }

    @ApplicationModuleListener
    void on(DirectoryChanged event) {
        if (event.moved() > 0) {
            moveAll(jdbc.sql("""
                            select structure from experience.target where structure is not null
                            union
                            select structure from experience.trust_grant where revoked_at is null
                            """).query((row, _) -> row.getString(1)).list());
        }
    }

    private void moveAll(List<String> structures) {
        if (structures.isEmpty()) {
            return;
        }
        var codes = structures.toArray(String[]::new);
        writeLineages(withThoseBeside(codes));
        var moved = jdbc.sql(MOVE)
                .param("structures", codes)
                .query((row, _) -> row.getString(1))
                .list();
        jdbc.sql(STATES)
                .param("structures", codes)
                .param("order", ReplyState.byUrgency().toArray(String[]::new))
                .update();
        jdbc.sql(MOVE_CASES).param("structures", codes).update();
        jdbc.sql(MOVE_READINGS).param("structures", codes).update();
        for (var table : List.of("reply", "promise", "change_claim", "trust_grant")) {
            jdbc.sql(MOVE_ROWS.formatted(table)).param("structures", codes).update();
        }
        index.changed(ExperienceStore.COLLECTION, moved);
    }

    /** All those of each experience looked at: what stands above any of them is kept. */
    private List<String> withThoseBeside(String[] structures) {
        return jdbc.sql("""
                select beside.structure from experience.target t
                join experience.target beside on beside.experience_id = t.experience_id
                where t.structure = any (:structures) and beside.structure is not null
                union
                select unnest(:structures)
                """)
                .param("structures", structures)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void writeLineages(List<String> structures) {
        var below = new ArrayList<String>();
        var above = new ArrayList<String>();
        var heights = new ArrayList<Integer>();
        for (var structure : structures) {
            int height = 0;
            for (var ancestor : directory.lineage(new StructureCode(structure))) {
                below.add(structure);
                above.add(ancestor);
                heights.add(height++);
            }
        }
        jdbc.sql("create temp table lineage_now (structure text, ancestor text, height int) on commit drop")
                .update();
        jdbc.sql("insert into lineage_now select * from unnest(:below::text[], :above::text[], :heights::int[])")
                .param("below", below.toArray(String[]::new))
                .param("above", above.toArray(String[]::new))
                .param("heights", heights.toArray(Integer[]::new))
                .update();
    }
}
