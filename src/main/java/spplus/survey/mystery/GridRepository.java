package spplus.survey.mystery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Where grids are kept. */
@Repository
class GridRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GridRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID add(StructureCode structure, String title, List<Criterion> criteria) {
        var id = Ids.next();
        jdbc.sql("""
                insert into survey.mystery_grid (id, structure_id, title, criteria, revision, changed_at)
                values (:id, :structure, :title, cast(:criteria as jsonb), 1, :now)
                """)
                .param("id", id)
                .param("structure", structure.value())
                .param("title", title)
                .param("criteria", json.writeValueAsString(criteria))
                .param("now", now())
                .update();
        return id;
    }

    Optional<Grid> find(UUID id) {
        return jdbc.sql("select * from survey.mystery_grid where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Last changed first. */
    List<Grid> of(StructureCode structure, int limit) {
        return jdbc.sql("""
                select * from survey.mystery_grid where structure_id = ? order by changed_at desc, id desc limit ?
                """)
                .param(structure.value())
                .param(limit)
                .query(this::read)
                .list();
    }

    /** Keeps the criteria before for undoing; false when somebody changed the grid meanwhile. */
    boolean change(Grid grid, int revision, List<Criterion> criteria) {
        return jdbc.sql("""
                        update survey.mystery_grid g set undo = g.criteria, criteria = cast(:criteria as jsonb),
                          revision = revision + 1, changed_at = :now
                        where id = :id and revision = :revision
                        """)
                        .param("criteria", json.writeValueAsString(criteria))
                        .param("now", now())
                        .param("id", grid.id())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Takes the last change back; once. */
    boolean undo(Grid grid, int revision) {
        return jdbc.sql("""
                        update survey.mystery_grid set criteria = undo, undo = null, revision = revision + 1, changed_at = :now
                        where id = :id and revision = :revision and undo is not null
                        """)
                        .param("now", now())
                        .param("id", grid.id())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Grid read(ResultSet row, int n) throws SQLException {
        return new Grid(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure_id")),
                row.getString("title"),
                List.of(json.readValue(row.getString("criteria"), Criterion[].class)),
                row.getInt("revision"),
                row.getString("undo") != null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
