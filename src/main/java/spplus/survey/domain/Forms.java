package spplus.survey.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Where questionnaires are kept while they are written. */
@Component
public class Forms {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Forms(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public UUID add(StructureCode structure, FormFamily family, String title, Draft draft) {
        var id = Ids.next();
        jdbc.sql("""
                insert into survey.form (id, structure_id, family, title, draft, revision, created_at, changed_at)
                values (:id, :structure, :family, :title, cast(:draft as jsonb), 1, :now, :now)
                """)
                .param("id", id)
                .param("structure", structure.value())
                .param("family", family.name())
                .param("title", title)
                .param("draft", json.writeValueAsString(draft))
                .param("now", now())
                .update();
        return id;
    }

    public Optional<Form> find(UUID id) {
        return jdbc.sql("select * from survey.form where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Last changed first. */
    public List<Form> of(StructureCode structure, int limit) {
        return jdbc.sql("select * from survey.form where structure_id = ? order by changed_at desc, id desc limit ?")
                .param(structure.value())
                .param(limit)
                .query(this::read)
                .list();
    }

    /** Keeps another draft, and the one before for undoing; false when somebody changed it meanwhile. */
    public boolean change(UUID id, int revision, String title, Draft draft) {
        return jdbc.sql("""
                        update survey.form set undo = survey.form.draft, draft = cast(:draft as jsonb), title = :title,
                          revision = revision + 1, changed_at = :now
                        where id = :id and revision = :revision
                        """)
                        .param("draft", json.writeValueAsString(draft))
                        .param("title", title)
                        .param("now", now())
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Takes the last change back; once. */
    public boolean undo(UUID id, int revision) {
        return jdbc.sql("""
                        update survey.form set draft = undo, undo = null, revision = revision + 1, changed_at = :now
                        where id = :id and revision = :revision and undo is not null
                        """)
                        .param("now", now())
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Form read(ResultSet row, int n) throws SQLException {
        return new Form(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure_id")),
                FormFamily.valueOf(row.getString("family")),
                row.getString("title"),
                json.readValue(row.getString("draft"), Draft.class),
                row.getInt("revision"),
                row.getString("undo") != null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
