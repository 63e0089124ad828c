package spplus.experience.promise;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.PromiseState;
import spplus.experience.domain.PromiseWord;

/** The rows of public promises. */
@Repository
class PromiseRepository {

    private final JdbcClient jdbc;

    PromiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Promise promise, List<String> lineage) {
        jdbc.sql("""
                insert into experience.promise (id, experience_id, reply_id, structure, scope, what, who, due_on,
                  first_due_on, made_at, state)
                values (:id, :experience, :reply, :structure, :scope, :what, :who, :dueOn, :dueOn, :madeAt, 'OPEN')
                """)
                .param("id", promise.id())
                .param("experience", promise.experience().value())
                .param("reply", promise.reply())
                .param("structure", promise.structure().value())
                .param("scope", lineage.toArray(String[]::new))
                .param("what", promise.what())
                .param("who", promise.who())
                .param("dueOn", promise.dueOn())
                .param("madeAt", time(promise.madeAt()))
                .update();
    }

    Optional<Promise> find(UUID id) {
        return jdbc.sql("select * from experience.promise where id = ?")
                .param(id)
                .query((row, _) -> promise(row))
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Promise> lock(UUID id) {
        return jdbc.sql("select * from experience.promise where id = ? for update")
                .param(id)
                .query((row, _) -> promise(row))
                .optional();
    }

    /** In the order they were made; a reply makes a few at most. */
    List<Promise> of(ExperienceId experience) {
        return jdbc.sql("select * from experience.promise where experience_id = ? order by made_at, id limit 50")
                .param(experience.value())
                .query((row, _) -> promise(row))
                .list();
    }

    List<Promise> of(Collection<UUID> experiences) {
        return jdbc.sql("select * from experience.promise where experience_id = any (?) order by made_at, id")
                .param(experiences.toArray(UUID[]::new))
                .query((row, _) -> promise(row))
                .list();
    }

    void extend(Promise promise, LocalDate dueOn, String reason, Instant now) {
        jdbc.sql("""
                update experience.promise set due_on = :dueOn, extension_reason = :reason, extended_at = :now
                where id = :id
                """)
                .param("dueOn", dueOn)
                .param("reason", reason)
                .param("now", time(now))
                .param("id", promise.id())
                .update();
    }

    void tell(Promise promise, PromiseWord told, @Nullable String word, String byName, Instant now) {
        jdbc.sql("""
                update experience.promise set told = :told, told_word = :word, told_at = :now, told_by_name = :by,
                  state = :state
                where id = :id
                """)
                .param("told", told.name())
                .param("word", word)
                .param("now", time(now))
                .param("by", byName)
                .param("state", PromiseState.of(told, promise.witnessed()).name())
                .param("id", promise.id())
                .update();
    }

    void witness(Promise promise, PromiseWord said, Instant now) {
        jdbc.sql("""
                update experience.promise set witnessed = :said, witnessed_at = coalesce(witnessed_at, :now),
                  state = :state
                where id = :id
                """)
                .param("said", said.name())
                .param("now", time(now))
                .param("state", PromiseState.of(promise.told(), said).name())
                .param("id", promise.id())
                .update();
    }

    /** @return false when it was done already */
    boolean markAsked(UUID promise, Instant now) {
        return jdbc.sql("update experience.promise set asked_at = ? where id = ? and asked_at is null")
                        .param(time(now))
                        .param(promise)
                        .update()
                == 1;
    }

    /** @return false when it was told already */
    boolean markReminded(Promise promise, int days, Instant now) {
        return jdbc.sql("""
                        insert into experience.promise_notice (promise_id, due_on, days, told_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(promise.id())
                        .param(promise.dueOn())
                        .param(days)
                        .param(time(now))
                        .update()
                == 1;
    }

    /** Those of which somebody may have to be reminded or asked: due by that day, not both told and asked. */
    List<UUID> silent(LocalDate dueUntil, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id from experience.promise
                where (told is null or asked_at is null) and due_on <= :until
                  and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit
                """)
                .param("until", dueUntil)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                row.getObject("reply_id", UUID.class),
                new StructureCode(row.getString("structure")),
                row.getString("what"),
                row.getString("who"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                instantOf(row, "made_at"),
                instant(row, "extended_at"),
                row.getString("extension_reason"),
                word(row.getString("told")),
                row.getString("told_word"),
                instant(row, "told_at"),
                word(row.getString("witnessed")),
                instant(row, "witnessed_at"),
                instant(row, "asked_at"));
    }

    private static @Nullable PromiseWord word(@Nullable String said) {
        return said == null ? null : PromiseWord.valueOf(said);
    }
}
