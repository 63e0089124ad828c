package spplus.improvement.action;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureCode;
import spplus.directory.StructureMoved;

/** Follows the tree of structures: an action always belongs to those that stand above its place today. */
@Component
class MovedActions {

    private final JdbcClient jdbc;
    private final Directory directory;

    MovedActions(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        move(jdbc.sql("select distinct structure from improvement.action where scopes @> array[:moved]::text[]")
                .param("moved", event.code().value())
                .query((row, _) -> row.getString(1))
                .list());
    }

    @ApplicationModuleListener
    void on(DirectoryChanged event) {
        if (event.moved() > 0 || event.opened() > 0) {
            move(jdbc.sql("select distinct structure from improvement.action where structure <> ''")
                    .query((row, _) -> row.getString(1))
                    .list());
        }
    }

    private void move(List<String> structures) {
        var lineages = directory.lineages(
                structures.stream().map(StructureCode::new).distinct().toList());
        lineages.forEach((structure, scopes) -> jdbc.sql("""
                        update improvement.action set scopes = :scopes, level = :level
                        where structure = :structure and (scopes <> :scopes::text[] or level <> :level)
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .param("level", Level.of(scopes).name())
                .param("structure", structure.value())
                .update());
    }
}
