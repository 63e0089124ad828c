package spplus.improvement.moved;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureCode;
import spplus.directory.StructureMoved;
import spplus.improvement.action.Level;

/** Follows the tree of structures: actions and pain points always belong to those that stand above their place today. */
@Component
class MovedScopes {

    private static final String ACTIONS = "improvement.action";
    private static final String PAINS = "improvement.pain_point";

    private final JdbcClient jdbc;
    private final Directory directory;

    MovedScopes(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        move("""
                select structure from improvement.action where scopes @> array[:moved]::text[]
                union select structure from improvement.pain_point where scopes @> array[:moved]::text[]
                """, event.code().value());
    }

    @ApplicationModuleListener
    void on(DirectoryChanged event) {
        if (event.moved() > 0 || event.opened() > 0) {
            move("""
                    select structure from improvement.action where structure <> :moved
                    union select structure from improvement.pain_point where structure <> :moved
                    """, "");
        }
    }

    private void move(String which, String moved) {
        var structures = jdbc.sql(which)
                .param("moved", moved)
                .query((row, _) -> new StructureCode(row.getString(1)))
                .list();
        directory.lineages(structures).forEach((structure, scopes) -> {
            follow(ACTIONS, ", level = :level", " or level <> :level", structure, scopes);
            follow(PAINS, "", "", structure, scopes);
        });
    }

    private void follow(String table, String also, String or, StructureCode structure, List<String> scopes) {
        jdbc.sql("update " + table + " set scopes = :scopes" + also
                        + " where structure = :structure and (scopes <> :scopes::text[]" + or + ")")
                .param("scopes", scopes.toArray(String[]::new))
                .param("level", Level.of(scopes).name())
                .param("structure", structure.value())
                .update();
    }
}
