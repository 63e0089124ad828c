package spplus.verbatim.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureCode;
import spplus.directory.StructureMoved;

/** Follows the tree of structures: a text always belongs to those that stand above its services today. */
@Component
class MovedVerbatims {

    private static final int BATCH = 2_000;

    private static final String MOVE = """
            with page as (
              select id, structures, scopes from verbatim.verbatim
              where scopes && cast(:among as text[]) and (cast(:after as uuid) is null or id > :after)
              order by id limit :limit for no key update),
            now as (
              select page.id, array(select code from (
                select l.ancestor as code from lineage_now l where l.structure = any (page.structures)
                union select unnest(page.structures)) as above order by code collate "C") as scopes
              from page),
            moved as (
              update verbatim.verbatim v set scopes = now.scopes, changed_tx = pg_current_xact_id()
              from now where now.id = v.id and now.scopes <> v.scopes
              returning v.id)
            select page.id, moved.id is not null as moved from page left join moved using (id) order by page.id
            """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Reindex reindex;
    private final ApplicationEventPublisher events;

    MovedVerbatims(JdbcClient jdbc, Directory directory, Reindex reindex, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.reindex = reindex;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        move(jdbc.sql("""
                        select distinct unnest(structures) from verbatim.verbatim where scopes @> array[:moved]::text[]
                        """)
                .param("moved", event.code().value())
                .query((row, _) -> row.getString(1))
                .list());
    }

    @ApplicationModuleListener
    void on(DirectoryChanged event) {
        if (event.moved() > 0 || event.opened() > 0) {
            move(jdbc.sql("select distinct unnest(structures) from verbatim.verbatim")
                    .query((row, _) -> row.getString(1))
                    .list());
        }
    }

    private void move(List<String> structures) {
        if (structures.isEmpty()) {
            return;
        }
        writeLineages(structures);
        @Nullable UUID last = null;
        while (true) {
            var page = jdbc.sql(MOVE)
                    .param("among", structures.toArray(String[]::new))
                    .param("after", last)
                    .param("limit", BATCH)
                    .query((row, _) -> new Looked(row.getObject(1, UUID.class), row.getBoolean(2)))
                    .list();
            tell(page.stream().filter(Looked::moved).map(Looked::id).toList());
            if (page.size() < BATCH) {
                return;
            }
            last = page.getLast().id();
        }
    }

    private void tell(List<UUID> moved) {
        if (!moved.isEmpty()) {
            reindex.mark(moved);
            events.publishEvent(new VerbatimsMoved(moved));
        }
    }

    private void writeLineages(List<String> structures) {
        var below = new ArrayList<String>();
        var above = new ArrayList<String>();
        for (var structure : structures) {
            for (var ancestor : directory.lineage(new StructureCode(structure))) {
                below.add(structure);
                above.add(ancestor);
            }
        }
        jdbc.sql("create temp table lineage_now (structure text, ancestor text) on commit drop")
                .update();
        jdbc.sql("insert into lineage_now select * from unnest(:below::text[], :above::text[])")
                .param("below", below.toArray(String[]::new))
                .param("above", above.toArray(String[]::new))
                .update();
    }

    private record Looked(UUID id, boolean moved) {}
}
