package spplus.experience.attribution;

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
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** The rows of {@code experience.not_ours}. */
@Repository
class NotOursRepository {

    private final JdbcClient jdbc;

    NotOursRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By position, oldest first: few. */
    List<NotOurs> of(ExperienceId id) {
        return jdbc.sql("select * from experience.not_ours where experience_id = ? order by position, said_at")
                .param(id.value())
                .query((row, _) -> notOurs(row))
                .list();
    }

    /** The last one said of a place. */
    Optional<NotOurs> find(ExperienceId id, int position) {
        return of(id).stream().filter(said -> said.position() == position).reduce((_, last) -> last);
    }

    /** @return false when it was said already */
    boolean add(NotOurs said, Actor by) {
        return jdbc.sql("""
                        insert into experience.not_ours (experience_id, position, structure, word, said_by, said_by_name,
                          said_at, until_day, state)
                        values (:id, :position, :structure, :word, :by, :byName, :at, :until, 'OPEN')
                        on conflict (experience_id, position, structure) do nothing
                        """)
                        .param("id", said.experience().value())
                        .param("position", said.position())
                        .param("structure", said.structure().value())
                        .param("word", said.word())
                        .param("by", by.id())
                        .param("byName", said.saidByName())
                        .param("at", time(said.saidAt()))
                        .param("until", said.until())
                        .update()
                == 1;
    }

    void named(NotOurs said, StructureCode structure, Instant now) {
        jdbc.sql("""
                update experience.not_ours set state = 'NAMED', named = ?, named_at = ?
                where experience_id = ? and position = ? and state = 'OPEN'
                """)
                .param(structure.value())
                .param(time(now))
                .param(said.experience().value())
                .param(said.position())
                .update();
    }

    void close(ExperienceId id, int position, NotOurs.State state) {
        jdbc.sql("""
                update experience.not_ours set state = ? where experience_id = ? and position = ? and state = 'OPEN'
                """).param(state.name()).param(id.value()).param(position).update();
    }

    /** Those whose author had time to name another structure and did not. */
    List<NotOurs> overdue(LocalDate today) {
        return jdbc.sql("""
                        select * from experience.not_ours where state = 'OPEN' and until_day < ?
                        order by until_day limit ?
                        """)
                .param(today)
                .param(HandoverRepository.AT_ONCE)
                .query((row, _) -> notOurs(row))
                .list();
    }

    private static NotOurs notOurs(ResultSet row) throws SQLException {
        var named = row.getString("named");
        return new NotOurs(
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                row.getInt("position"),
                new StructureCode(row.getString("structure")),
                row.getString("word"),
                row.getString("said_by_name"),
                instantOf(row, "said_at"),
                row.getObject("until_day", LocalDate.class),
                named == null ? null : new StructureCode(named),
                NotOurs.State.valueOf(row.getString("state")));
    }
}
