package spplus.experience.attribution;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.name;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** The rows of {@code experience.handover}. */
@Repository
class HandoverRepository {

    /** What is done at once to rows that wait; the next round takes the others. */
    static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    HandoverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing at a time is done to the places of an experience, whoever acts. */
    void lock(ExperienceId id) {
        jdbc.sql("select id from experience.experience where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql("select * from experience.handover where id = ?")
                .param(id)
                .query((row, _) -> handover(row))
                .optional();
    }

    /** All that happened to an experience, oldest first; at most 200. */
    List<Handover> of(ExperienceId id) {
        return jdbc.sql("""
                        select * from experience.handover where experience_id = ?
                        order by position, asked_at, id limit 200
                        """).param(id.value()).query((row, _) -> handover(row)).list();
    }

    /** @param scopes the lineages of both structures */
    void add(Handover handover, List<String> fromScope, List<String> toScope) {
        var from = handover.from();
        jdbc.sql("""
                insert into experience.handover (id, experience_id, position, from_structure, to_structure, from_scope,
                  to_scope, origin, reason, word, asked_by, asked_by_name, asked_at, due_on, state, moved_at)
                values (:id, :experience, :position, :from, :to, :fromScope,
                  :toScope, :origin, :reason, :word, :askedBy, :askedByName, :askedAt, :dueOn, :state, :movedAt)
                """)
                .param("id", handover.id())
                .param("experience", handover.experience().value())
                .param("position", handover.position())
                .param("from", from == null ? null : from.value())
                .param("to", handover.to().value())
                .param("fromScope", fromScope.toArray(String[]::new))
                .param("toScope", toScope.toArray(String[]::new))
                .param("origin", handover.origin().name())
                .param("reason", name(handover.reason()))
                .param("word", handover.word())
                .param("askedBy", handover.askedBy())
                .param("askedByName", handover.askedByName())
                .param("askedAt", time(handover.askedAt()))
                .param("dueOn", handover.dueOn())
                .param("state", handover.state().name())
                .param("movedAt", time(handover.movedAt()))
                .update();
    }

    /** @return false when it does not stand as it did any more */
    boolean answer(Handover handover, Handover.Answer answer) {
        var by = answer.by();
        return jdbc.sql("""
                        update experience.handover
                        set state = :state, answered_by = :by, answered_by_name = :byName, answered_at = :at,
                          refusal = :refusal, refusal_word = :word,
                          moved_at = case when :moved then :at else null end
                        where id = :id and state = :before
                        """)
                        .param("id", handover.id())
                        .param("before", handover.state().name())
                        .param("state", answer.state().name())
                        .param("by", by == null ? null : by.id())
                        .param("byName", by == null ? null : by.name())
                        .param("at", time(answer.at()))
                        .param("refusal", name(answer.refusal()))
                        .param("word", answer.word())
                        .param("moved", answer.moved())
                        .update()
                == 1;
    }

    /** Refused since the place last changed hands or was arbitrated. */
    int refusals(ExperienceId id, int position) {
        return jdbc.sql("""
                        select count(*) from experience.handover h
                        where h.experience_id = :id and h.position = :position and h.state = 'REFUSED'
                        and h.answered_at > coalesce((select max(m.moved_at) from experience.handover m
                          where m.experience_id = :id and m.position = :position and m.state <> 'UNDONE'), '-infinity')
                        and h.answered_at > coalesce((select max(a.closed_at) from experience.arbitration a
                          where a.experience_id = :id and a.position = :position), '-infinity')
                        """)
                .param("id", id.value())
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    Optional<Handover> awaiting(ExperienceId id, int position) {
        return jdbc.sql("""
                        select * from experience.handover
                        where experience_id = ? and position = ? and state = 'AWAITING'
                        """)
                .param(id.value())
                .param(position)
                .query((row, _) -> handover(row))
                .optional();
    }

    /** Those whose last day is over. */
    List<UUID> overdue(LocalDate today) {
        return jdbc.sql("""
                        select id from experience.handover where state = 'AWAITING' and due_on < ?
                        order by due_on, id limit ?
                        """)
                .param(today)
                .param(AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those never reminded that are due by that day. */
    List<UUID> toRemind(LocalDate today, LocalDate until) {
        return jdbc.sql("""
                        select id from experience.handover
                        where state = 'AWAITING' and due_on between ? and ? and reminded_at is null
                        order by due_on, id limit ?
                        """)
                .param(today)
                .param(until)
                .param(AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean markReminded(UUID id, Instant now) {
        return jdbc.sql("""
                        update experience.handover set reminded_at = ?
                        where id = ? and state = 'AWAITING' and reminded_at is null
                        """).param(time(now)).param(id).update() == 1;
    }

    static Handover handover(ResultSet row) throws SQLException {
        var from = row.getString("from_structure");
        return new Handover(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                row.getInt("position"),
                from == null ? null : new StructureCode(from),
                new StructureCode(row.getString("to_structure")),
                Handover.Origin.valueOf(row.getString("origin")),
                one(Handover.Reason.class, row.getString("reason")),
                row.getString("word"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                instantOf(row, "asked_at"),
                row.getObject("due_on", LocalDate.class),
                Handover.State.valueOf(row.getString("state")),
                row.getString("answered_by_name"),
                instant(row, "answered_at"),
                one(Handover.Refusal.class, row.getString("refusal")),
                row.getString("refusal_word"),
                instant(row, "moved_at"));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
