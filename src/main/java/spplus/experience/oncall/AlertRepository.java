package spplus.experience.oncall;

import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** Alerts, one for each experience. */
@Repository
class AlertRepository {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;

    AlertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was raised before, is public already, or came in an official file long after it was lived */
    boolean raise(ExperienceId id, int level, Instant now) {
        return jdbc.sql("""
                        insert into experience.alert (experience_id, level, raised_at, told_at)
                        select id, :level, :now, :now from experience.experience
                        where id = :id and state in ('AWAITING_MODERATION', 'APPEALED') and source <> 'official'
                        on conflict (experience_id) do nothing
                        """)
                        .param("id", id.value())
                        .param("level", level)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    void acknowledge(ExperienceId id, Actor moderator, Instant now) {
        jdbc.sql("""
                update experience.alert set acknowledged_at = :now, acknowledged_by = :agent
                where experience_id = :id and acknowledged_at is null
                """)
                .param("now", time(now))
                .param("agent", moderator.id())
                .param("id", id.value())
                .update();
    }

    /** Alerts that nobody took, told last before that moment, on which something is left to decide; at most 100. */
    List<ExperienceId> unclaimed(Instant before, int rounds) {
        return jdbc.sql("""
                select a.experience_id from experience.alert a
                join experience.moderation_case c using (experience_id)
                where a.acknowledged_at is null and a.told_at <= :before and a.rounds < :rounds
                order by a.told_at limit :batch
                """)
                .param("before", time(before))
                .param("rounds", rounds)
                .param("batch", BATCH)
                .query((row, _) -> new ExperienceId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return the round that begins, 0 when somebody took the case or told it meanwhile */
    int nextRound(ExperienceId id, Instant before, Instant now) {
        return jdbc.sql("""
                update experience.alert set rounds = rounds + 1, told_at = :now
                where experience_id = :id and acknowledged_at is null and told_at <= :before returning rounds
                """)
                .param("now", time(now))
                .param("before", time(before))
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    List<StructureCode> structures(ExperienceId id) {
        return jdbc.sql("select structure from experience.target where experience_id = ? and structure is not null")
                .param(id.value())
                .query((row, _) -> new StructureCode(row.getString(1)))
                .list();
    }
}
