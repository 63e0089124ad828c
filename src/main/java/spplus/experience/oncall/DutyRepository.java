package spplus.experience.oncall;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;

/** Who is on duty. */
@Repository
class DutyRepository {

    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Actor moderator, Instant until) {
        jdbc.sql("""
                insert into experience.on_duty (agent, agent_name, until) values (:agent, :name, :until)
                on conflict (agent) do update set agent_name = excluded.agent_name, until = excluded.until
                """)
                .param("agent", moderator.id())
                .param("name", moderator.name())
                .param("until", time(until))
                .update();
    }

    void end(Actor moderator) {
        jdbc.sql("delete from experience.on_duty where agent = ?")
                .param(moderator.id())
                .update();
    }

    /** Until when this moderator is on duty; empty when they are not. */
    Optional<Instant> until(Actor moderator, Instant now) {
        return jdbc.sql("select until from experience.on_duty where agent = ? and until > ?")
                .param(moderator.id())
                .param(time(now))
                .query((row, _) -> instantOf(row, "until"))
                .optional();
    }

    /** Those of these agents who are on duty. */
    List<UUID> among(Collection<UUID> agents, Instant now) {
        return jdbc.sql("select agent from experience.on_duty where agent = any(?) and until > ? order by agent")
                .param(agents.toArray(UUID[]::new))
                .param(time(now))
                .query((row, _) -> row.getObject("agent", UUID.class))
                .list();
    }
}
