package spplus.experience.reply;

import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ready-made texts of structures. */
@Repository
class TemplateRepository {

    static final int MOST = 50;
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_BODY = 5_000;

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a structure and of all above it, the nearest first, then by title. */
    List<Template> of(List<String> lineage) {
        return jdbc
                .sql("""
                select id, structure, title, body from experience.reply_template where structure = any (?)
                order by structure, title, id limit 500
                """)
                .param(lineage.toArray(String[]::new))
                .query((row, _) -> new Template(
                        row.getObject("id", UUID.class),
                        row.getString("structure"),
                        row.getString("title"),
                        row.getString("body")))
                .list()
                .stream()
                .sorted(Comparator.comparing(template -> lineage.indexOf(template.structure())))
                .toList();
    }

    void put(Template template, String by, Instant now) {
        jdbc.sql("""
                insert into experience.reply_template (id, structure, title, body, updated_at, updated_by)
                values (:id, :structure, :title, :body, :now, :by)
                on conflict (id) do update set title = excluded.title, body = excluded.body,
                  updated_at = excluded.updated_at, updated_by = excluded.updated_by
                """)
                .param("id", template.id())
                .param("structure", template.structure())
                .param("title", template.title())
                .param("body", template.body())
                .param("now", time(now))
                .param("by", by)
                .update();
    }

    /** @return false when the structure has no such text */
    boolean delete(UUID id, String structure) {
        return jdbc.sql("delete from experience.reply_template where id = ? and structure = ?")
                        .param(id)
                        .param(structure)
                        .update()
                == 1;
    }

    /** A ready-made text. */
    record Template(UUID id, String structure, String title, String body) {}
}
