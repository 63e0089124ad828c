package spplus.experience.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Columns;

/** Who treats which case now. */
@Repository
class ClaimRepository {

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when another moderator has it; of two who ask at once, exactly one gets it */
    boolean take(ExperienceId id, Actor moderator, Instant now, Instant until) {
        return jdbc.sql("""
                        insert into experience.moderation_claim as c (experience_id, agent, agent_name, until)
                        values (:id, :agent, :name, :until)
                        on conflict (experience_id) do update
                        set agent = excluded.agent, agent_name = excluded.agent_name, until = excluded.until
                        where c.agent = excluded.agent or c.until <= :now
                        """)
                        .param("id", id.value())
                        .param("agent", moderator.id())
                        .param("name", moderator.name())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void release(ExperienceId id, Actor moderator) {
        jdbc.sql("delete from experience.moderation_claim where experience_id = ? and agent = ?")
                .param(id.value())
                .param(moderator.id())
                .update();
    }

    Optional<Claim> find(ExperienceId id, Instant now) {
        return jdbc.sql("""
                select agent, agent_name, until from experience.moderation_claim where experience_id = ? and until > ?
                """)
                .param(id.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Claim(
                        row.getObject("agent", UUID.class),
                        row.getString("agent_name"),
                        Columns.instantOf(row, "until")))
                .optional();
    }

    /** Who has a case, and until when. */
    record Claim(UUID agent, String name, Instant until) {}
}
