package spplus.experience.domain;

import static spplus.experience.domain.Columns.time;

import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.State;

/** Which structures, and which above them, a published experience belongs to. */
@Component
class ScopeEntries {

    private final JdbcClient jdbc;
    private final Directory directory;

    ScopeEntries(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    void write(Snapshot experience) {
        var inside = new TreeSet<String>();
        if (experience.state() == State.PUBLISHED) {
            for (var target : experience.targets()) {
                if (target.structure() != null) {
                    inside.addAll(directory.lineage(target.structure()));
                }
            }
        }
        jdbc.sql("delete from experience.scope_entry where experience_id = :id and structure <> all (:inside)")
                .param("id", experience.id().value())
                .param("inside", inside.toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into experience.scope_entry (structure, experience_id, reply_state, published_at)
                select structure, :id, :replyState, :publishedAt from unnest(:inside) as structure
                on conflict (structure, experience_id) do update
                set reply_state = excluded.reply_state, published_at = excluded.published_at
                """)
                .param("id", experience.id().value())
                .param("replyState", experience.replyState().name())
                .param("publishedAt", time(experience.publishedAt()))
                .param("inside", inside.toArray(String[]::new))
                .update();
    }
}
