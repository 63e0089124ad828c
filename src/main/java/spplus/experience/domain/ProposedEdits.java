package spplus.experience.domain;

import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;

/** Wordings proposed to authors, sealed until they answer; saving the experience in another state deletes them. */
@Component
public class ProposedEdits {

    private final JdbcClient jdbc;
    private final Quarantine quarantine;

    ProposedEdits(JdbcClient jdbc, Quarantine quarantine) {
        this.jdbc = jdbc;
        this.quarantine = quarantine;
    }

    /** @param word what the moderator says to the author */
    public void put(ExperienceId id, Story story, String word, UUID moderator, Instant now) {
        jdbc.sql("""
                insert into experience.proposed_edit (experience_id, sealed, word, proposed_by, proposed_at)
                values (:id, :sealed, :word, :by, :at)
                on conflict (experience_id) do update
                set sealed = excluded.sealed, word = excluded.word, proposed_by = excluded.proposed_by,
                  proposed_at = excluded.proposed_at, reminded_at = null
                """)
                .param("id", id.value())
                .param("sealed", quarantine.seal(story))
                .param("word", word)
                .param("by", moderator)
                .param("at", time(now))
                .update();
    }

    /** Empty when nothing is proposed to this author. */
    public Optional<Proposal> find(ExperienceId id) {
        return jdbc.sql("select sealed, word from experience.proposed_edit where experience_id = ?")
                .param(id.value())
                .query((row, _) -> new Proposal(quarantine.open(row.getBytes("sealed")), row.getString("word")))
                .optional();
    }

    /** Experiences whose author has not answered since, oldest first; at most 100. */
    public List<ExperienceId> unansweredSince(Instant before) {
        return jdbc.sql("""
                select experience_id from experience.proposed_edit
                where proposed_at < ? order by proposed_at limit 100
                """)
                .param(time(before))
                .query((row, _) -> ExperienceId.of(row.getString("experience_id")))
                .list();
    }

    /** Among those, the experiences whose author was not reminded; at most 100. */
    public List<ExperienceId> toRemindSince(Instant before) {
        return jdbc.sql("""
                select experience_id from experience.proposed_edit
                where proposed_at < ? and reminded_at is null order by proposed_at limit 100
                """)
                .param(time(before))
                .query((row, _) -> ExperienceId.of(row.getString("experience_id")))
                .list();
    }

    /** @return false when the author was reminded already */
    public boolean markReminded(ExperienceId id, Instant now) {
        return jdbc.sql("""
                        update experience.proposed_edit set reminded_at = ?
                        where experience_id = ? and reminded_at is null
                        """).param(time(now)).param(id.value()).update() == 1;
    }

    /** Another wording and what the moderator says of it. */
    public record Proposal(Story story, String word) {}
}
