package spplus.experience.domain;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.Collected;
import spplus.experience.ExperienceId;

/** Who took down which experience, and how. */
@Component
public class CollectedAccounts {

    private final JdbcClient jdbc;

    CollectedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second word replaces how and when it was told, never who took it down. */
    public void put(Row row) {
        jdbc.sql("""
                insert into experience.collected (experience_id, way, told_on, agent, taken_at)
                values (:id, :way, :toldOn, :agent, :takenAt)
                on conflict (experience_id) do update set way = excluded.way, told_on = excluded.told_on
                """)
                .param("id", row.id().value())
                .param("way", row.way().name())
                .param("toldOn", row.toldOn())
                .param("agent", row.agent())
                .param("takenAt", time(row.takenAt()))
                .update();
    }

    public Optional<Row> find(ExperienceId id) {
        return jdbc.sql("select * from experience.collected where experience_id = ?")
                .param(id.value())
                .query(CollectedAccounts::read)
                .optional();
    }

    /** The last first. */
    public List<Row> by(UUID agent, Instant since, int limit) {
        return jdbc.sql("""
                        select * from experience.collected where agent = ? and taken_at >= ?
                        order by taken_at desc, experience_id limit ?
                        """)
                .param(agent)
                .param(time(since))
                .param(limit)
                .query(CollectedAccounts::read)
                .list();
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                Collected.valueOf(row.getString("way")),
                row.getObject("told_on", LocalDate.class),
                row.getObject("agent", UUID.class),
                instantOf(row, "taken_at"));
    }

    /** One account: how, when it was told, who took it down and when. */
    public record Row(ExperienceId id, Collected way, LocalDate toldOn, UUID agent, Instant takenAt) {}
}
