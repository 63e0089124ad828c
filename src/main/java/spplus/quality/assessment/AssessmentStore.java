package spplus.quality.assessment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.quality.assessment.Assessment.State;

/** Keeps assessments and what became of them. */
@Repository
class AssessmentStore {

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the structure has one for that year */
    boolean add(Assessment one) {
        return jdbc.sql("""
                        insert into quality.assessment (id, structure, year, grid, whole, due_on, state, opened_by,
                          opened_at, changed_by, changed_at)
                        values (:id, :structure, :year, :grid, :whole, :due, :state, :by, :at, :by, :at)
                        on conflict (structure, year) do nothing
                        """)
                        .param("id", one.id())
                        .param("structure", one.structure().value())
                        .param("year", one.year())
                        .param("grid", one.grid())
                        .param("whole", one.whole())
                        .param("due", Date.valueOf(one.dueOn()))
                        .param("state", one.state().name())
                        .param("by", one.openedBy())
                        .param("at", utc(one.openedAt()))
                        .update()
                == 1;
    }

    Optional<Assessment> find(UUID id) {
        return one("id = ?", id);
    }

    /** The same, kept from others until the transaction ends. */
    Optional<Assessment> lock(UUID id) {
        return one("id = ? for update", id);
    }

    /** The same, while nobody moves it from one state to another. */
    Optional<Assessment> hold(UUID id) {
        return one("id = ? for share", id);
    }

    Optional<Assessment> of(StructureCode structure, int year) {
        return jdbc.sql("select * from quality.assessment where structure = ? and year = ?")
                .param(structure.value())
                .param(year)
                .query(AssessmentStore::read)
                .optional();
    }

    /** The newest first. */
    List<Assessment> of(StructureCode structure, int limit, @Nullable Integer until) {
        return jdbc.sql("""
                select * from quality.assessment
                where structure = :structure and year <= coalesce(cast(:until as int), 9999)
                order by year desc limit :limit
                """)
                .param("structure", structure.value())
                .param("until", until)
                .param("limit", limit)
                .query(AssessmentStore::read)
                .list();
    }

    void move(UUID id, State state, String by, Instant at) {
        jdbc.sql("update quality.assessment set state = ?, changed_by = ?, changed_at = ? where id = ?")
                .param(state.name())
                .param(by)
                .param(utc(at))
                .param(id)
                .update();
    }

    void due(UUID id, LocalDate day) {
        jdbc.sql("update quality.assessment set due_on = ? where id = ?")
                .param(Date.valueOf(day))
                .param(id)
                .update();
    }

    void note(UUID id, String kind, String by, String why, Instant at) {
        jdbc.sql("""
                insert into quality.assessment_step (assessment_id, kind, at, by_name, why) values (?, ?, ?, ?, ?)
                """).param(id).param(kind).param(utc(at)).param(by).param(why).update();
    }

    /** The oldest first. */
    List<Step> steps(UUID id, int limit) {
        return jdbc.sql("select * from quality.assessment_step where assessment_id = ? order by id limit ?")
                .param(id)
                .param(limit)
                .query((row, _) -> new Step(
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("why")))
                .list();
    }

    /** Those not closed whose day falls between two days, both included, after that id. */
    List<Assessment> dueBetween(LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from quality.assessment
                where state <> 'CLOSED' and due_on between :from and :to
                  and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit
                """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("after", after)
                .param("limit", limit)
                .query(AssessmentStore::read)
                .list();
    }

    /** @return false when that reminder was told already */
    boolean remind(Assessment one, int days) {
        return jdbc.sql("""
                        insert into quality.assessment_reminder (assessment_id, due_on, days) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(one.id())
                        .param(Date.valueOf(one.dueOn()))
                        .param(days)
                        .update()
                == 1;
    }

    private Optional<Assessment> one(String which, UUID id) {
        return jdbc.sql("select * from quality.assessment where " + which)
                .param(id)
                .query(AssessmentStore::read)
                .optional();
    }

    private static Assessment read(ResultSet row, int place) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure")),
                row.getInt("year"),
                row.getInt("grid"),
                row.getBoolean("whole"),
                row.getDate("due_on").toLocalDate(),
                State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What somebody did. @param why empty unless it was opened again */
    record Step(String kind, Instant at, String by, String why) {}
}
