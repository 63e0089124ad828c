package spplus.verbatim.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;

/** Keeps which texts wait to be read, and how far everything is read again. */
@Repository
class QueueRepository {

    private final JdbcClient jdbc;

    QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest, kept from other processes until the end of the transaction; not those that somebody changes now. */
    List<UUID> hold(int most) {
        return jdbc.sql("""
                select v.id from verbatim.to_read q join verbatim.verbatim v on v.id = q.verbatim_id
                order by q.asked_at, q.verbatim_id limit ? for no key update of v skip locked
                """)
                .param(most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void done(Collection<UUID> ids) {
        jdbc.sql("delete from verbatim.to_read where verbatim_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from verbatim.to_read")
                .query(Long.class)
                .single();
    }

    long read() {
        return jdbc.sql("select count(*) from verbatim.reading")
                .query(Long.class)
                .single();
    }

    /** The one before, if it goes on, is given up: what it did not read this one will. */
    void start(String model, Instant now, String by) {
        cancel(now);
        jdbc.sql("""
                insert into verbatim.reading_run (id, model, total, asked_at, asked_by_name)
                values (:id, :model, (select count(*) from verbatim.verbatim), :now, :by)
                """)
                .param("id", Ids.next())
                .param("model", model)
                .param("now", utc(now))
                .param("by", by)
                .update();
    }

    void cancel(Instant now) {
        jdbc.sql("update verbatim.reading_run set cancelled_at = ? where finished_at is null and cancelled_at is null")
                .param(utc(now))
                .update();
    }

    /** The run that goes on, unless another process has it at this moment. */
    Optional<Run> holdRun() {
        return jdbc.sql("""
                select * from verbatim.reading_run where finished_at is null and cancelled_at is null
                order by asked_at desc limit 1 for update skip locked
                """).query(QueueRepository::run).optional();
    }

    Optional<Run> lastRun() {
        return jdbc.sql("select * from verbatim.reading_run order by asked_at desc, id desc limit 1")
                .query(QueueRepository::run)
                .optional();
    }

    /** @param last the last text of the page, null when there was none left */
    void advance(UUID run, @Nullable UUID last, int count, @Nullable Instant finished) {
        jdbc.sql("""
                update verbatim.reading_run
                set cursor = coalesce(:last, cursor), done = done + :count, finished_at = :finished where id = :id
                """)
                .param("id", run)
                .param("last", last)
                .param("count", count)
                .param("finished", finished == null ? null : utc(finished))
                .update();
    }

    /** Those of these that this model has not read as they are. */
    List<UUID> unread(Collection<UUID> ids, String model) {
        return jdbc.sql("""
                        select v.id from verbatim.verbatim v left join verbatim.reading r on r.verbatim_id = v.id
                        where v.id = any (:ids)
                        and (r.model is distinct from :model or r.text_hash is distinct from v.text_hash)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("model", model)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("model"),
                row.getObject("cursor", UUID.class),
                row.getLong("done"),
                row.getLong("total"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                instant(row, "cancelled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Everything read again.
     *
     * @param cursor the last text read, null at the beginning
     * @param total how many there were when it was asked
     */
    record Run(
            UUID id,
            String model,
            @Nullable UUID cursor,
            long done,
            long total,
            Instant askedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant cancelledAt) {

        boolean goesOn() {
            return finishedAt == null && cancelledAt == null;
        }
    }
}
