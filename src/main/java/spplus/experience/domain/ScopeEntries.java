package spplus.experience.domain;

import static spplus.experience.domain.Columns.time;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.ReplyState;
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
        var states = states(experience);
        var inside = states.keySet().toArray(String[]::new);
        jdbc.sql("delete from experience.scope_entry where experience_id = :id and structure <> all (:inside)")
                .param("id", experience.id().value())
                .param("inside", inside)
                .update();
        jdbc.sql("""
                insert into experience.scope_entry (structure, experience_id, reply_state, published_at)
                select structure, :id, state, :publishedAt
                from unnest(cast(:inside as text[]), cast(:states as text[])) as within (structure, state)
                on conflict (structure, experience_id) do update
                set reply_state = excluded.reply_state, published_at = excluded.published_at
                """)
                .param("id", experience.id().value())
                .param("states", states.values().toArray(String[]::new))
                .param("publishedAt", time(experience.publishedAt()))
                .param("inside", inside)
                .update();
    }

    /** By structure concerned or above one: what matters first among those below it. */
    private SortedMap<String, String> states(Snapshot experience) {
        var within = new TreeMap<String, Set<ReplyState>>();
        if (experience.state() == State.PUBLISHED) {
            experience.standings().each().forEach((structure, standing) -> directory
                    .lineage(structure)
                    .forEach(above -> within.computeIfAbsent(above, _ -> EnumSet.noneOf(ReplyState.class))
                            .add(standing.state())));
        }
        var states = new TreeMap<String, String>();
        within.forEach((structure, below) -> states.put(
                structure,
                ReplyState.foremost(below).orElse(experience.replyState()).name()));
        return states;
    }
}
