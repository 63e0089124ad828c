package spplus.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.files.FileJob.State;

/** Keeps the files asked for and their parts. */
@Repository
class FileRepository {

    private static final String JOB = """
            select id, kind, owner, subject, details, cardinality(items) as size, done, asked_at, finished_at, cancelled_at,
              failed_at, expires_at
            """;

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes another order of the same person wait until the transaction ends. */
    void holdOwner(UUID owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files ' || ?, 0))")
                .param(owner.toString())
                .query((_, _) -> true)
                .list();
    }

    int countWaiting(UUID owner) {
        return jdbc.sql("""
                        select count(*) from files.job
                        where owner = ? and finished_at is null and cancelled_at is null and failed_at is null
                        """).param(owner).query(Integer.class).single();
    }

    /** One that is never finished is forgotten as late as if it were finished now. */
    void add(UUID id, FileOrder order, Instant now) {
        jdbc.sql("""
                insert into files.job (id, kind, owner, subject, details, items, kept_seconds, asked_at, expires_at)
                values (:id, :kind, :owner, :subject, :details, :items, :kept, :now, :expires)
                """)
                .param("id", id)
                .param("kind", order.kind())
                .param("owner", order.owner())
                .param("subject", order.subject())
                .param("details", order.details())
                .param("items", order.items().toArray(String[]::new))
                .param("kept", order.kept().toSeconds())
                .param("now", utc(now))
                .param("expires", utc(now.plus(order.kept())))
                .update();
    }

    Optional<FileJob> find(UUID id) {
        return jdbc.sql(JOB + "from files.job where id = ?")
                .param(id)
                .query(FileRepository::read)
                .optional();
    }

    /** The next one with something left to write, kept from other nodes until the transaction ends. */
    Optional<Waiting> lockNext(List<String> kinds) {
        return jdbc.sql(JOB + """
                  , items,
                  (select coalesce(sum(length(content)), 0) from files.part where part.job = job.id) as bytes
                from files.job
                where finished_at is null and cancelled_at is null and failed_at is null and kind = any (?)
                order by tries, asked_at, id limit 1 for update skip locked
                """)
                .param(kinds.toArray(String[]::new))
                .query((row, n) -> new Waiting(
                        read(row, n), List.of((String[]) row.getArray("items").getArray()), row.getLong("bytes")))
                .optional();
    }

    List<FileJob> of(UUID owner, List<String> kinds, Instant now, int limit) {
        return jdbc.sql(JOB + """
                from files.job where owner = ? and kind = any (?) and expires_at > ? order by asked_at desc, id limit ?
                """)
                .param(owner)
                .param(kinds.toArray(String[]::new))
                .param(utc(now))
                .param(limit)
                .query(FileRepository::read)
                .list();
    }

    /** Keeps one part, and how many items are written now. */
    void keep(UUID job, int number, byte[] part, int done) {
        if (part.length > 0) {
            jdbc.sql("insert into files.part (job, number, content) values (?, ?, ?)")
                    .param(job)
                    .param(number)
                    .param(part)
                    .update();
        }
        jdbc.sql("update files.job set done = ?, tries = 0 where id = ?")
                .param(done)
                .param(job)
                .update();
    }

    void finish(UUID job, Instant now) {
        jdbc.sql("""
                update files.job set finished_at = :now, expires_at = :now + make_interval(secs => kept_seconds)
                where id = :job
                """).param("now", utc(now)).param("job", job).update();
    }

    /** Tries again after the others, unless it was tried too often. */
    void failed(UUID job, int mostTries, Instant now) {
        jdbc.sql("""
                update files.job set tries = tries + 1, failed_at = case when tries + 1 >= :most then :now end
                where id = :job
                """)
                .param("most", mostTries)
                .param("now", utc(now))
                .param("job", job)
                .update();
        jdbc.sql(
                        "delete from files.part where job in (select id from files.job where id = ? and failed_at is not null)")
                .param(job)
                .update();
    }

    void cancel(UUID job, Instant now) {
        jdbc.sql("update files.job set cancelled_at = ? where id = ? and finished_at is null and failed_at is null")
                .param(utc(now))
                .param(job)
                .update();
        jdbc.sql(
                        "delete from files.part where job in (select id from files.job where id = ? and cancelled_at is not null)")
                .param(job)
                .update();
    }

    List<Integer> parts(UUID job) {
        return jdbc.sql("select number from files.part where job = ? order by number")
                .param(job)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    byte[] part(UUID job, int number) {
        return jdbc.sql("select content from files.part where job = ? and number = ?")
                .param(job)
                .param(number)
                .query(byte[].class)
                .single();
    }

    int forgetExpired(Instant now) {
        return jdbc.sql("delete from files.job where expires_at < ?")
                .param(utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static FileJob read(ResultSet row, int n) throws SQLException {
        return new FileJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("owner", UUID.class),
                row.getString("subject"),
                row.getString("details"),
                row.getInt("size"),
                row.getInt("done"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                state(row),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getObject("cancelled_at") != null) {
            return State.CANCELLED;
        }
        if (row.getObject("failed_at") != null) {
            return State.FAILED;
        }
        return row.getObject("finished_at") == null ? State.WAITING : State.READY;
    }

    /** A file with what it is to hold. @param bytes written so far */
    record Waiting(FileJob job, List<String> items, long bytes) {}
}
