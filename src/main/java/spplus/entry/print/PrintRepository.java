package spplus.entry.print;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/** Keeps the files asked for and their parts. */
@Repository
class PrintRepository {

    private final JdbcClient jdbc;

    PrintRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID agent, StructureCode structure, Format format, List<CheckedCode> codes, Times times) {
        jdbc.sql("""
                insert into entry.print_job (id, agent, structure, format, codes, asked_at, expires_at)
                values (:id, :agent, :structure, :format, :codes, :askedAt, :expiresAt)
                """)
                .param("id", id)
                .param("agent", agent)
                .param("structure", structure.value())
                .param("format", format.name())
                .param("codes", codes.stream().map(CheckedCode::value).toArray(String[]::new))
                .param("askedAt", utc(times.askedAt()))
                .param("expiresAt", utc(times.expiresAt()))
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from entry.print_job where id = ?")
                .param(id)
                .query(PrintRepository::read)
                .optional();
    }

    /** The next one with something left to print, kept from other nodes until the transaction ends. */
    Optional<Job> lockNext() {
        return jdbc.sql("""
                        select * from entry.print_job where finished_at is null and cancelled_at is null
                        order by asked_at, id limit 1 for update skip locked
                        """).query(PrintRepository::read).optional();
    }

    List<Job> of(UUID agent, int limit) {
        return jdbc.sql("select * from entry.print_job where agent = ? order by asked_at desc, id limit ?")
                .param(agent)
                .param(limit)
                .query(PrintRepository::read)
                .list();
    }

    int countWaiting(UUID agent) {
        return jdbc.sql("""
                        select count(*) from entry.print_job
                        where agent = ? and finished_at is null and cancelled_at is null
                        """).param(agent).query(Integer.class).single();
    }

    /** Keeps one part, and how many codes are printed now. */
    void keep(UUID job, int number, byte[] pdf, int done) {
        jdbc.sql("insert into entry.print_part (job, number, pdf) values (?, ?, ?) on conflict do nothing")
                .param(job)
                .param(number)
                .param(pdf)
                .update();
        jdbc.sql("update entry.print_job set done = ? where id = ?")
                .param(done)
                .param(job)
                .update();
    }

    void finish(UUID job, Instant now, Instant expires) {
        jdbc.sql("update entry.print_job set finished_at = ?, expires_at = ? where id = ?")
                .param(utc(now))
                .param(utc(expires))
                .param(job)
                .update();
    }

    void cancel(UUID job, Instant now) {
        jdbc.sql("update entry.print_job set cancelled_at = ? where id = ? and finished_at is null")
                .param(utc(now))
                .param(job)
                .update();
        jdbc.sql("""
                delete from entry.print_part where job in (
                  select id from entry.print_job where id = ? and cancelled_at is not null)
                """).param(job).update();
    }

    List<Integer> parts(UUID job) {
        return jdbc.sql("select number from entry.print_part where job = ? order by number")
                .param(job)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    byte[] part(UUID job, int number) {
        return jdbc.sql("select pdf from entry.print_part where job = ? and number = ?")
                .param(job)
                .param(number)
                .query(byte[].class)
                .single();
    }

    int forgetExpired(Instant now) {
        return jdbc.sql("delete from entry.print_job where expires_at < ?")
                .param(utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Job read(ResultSet row, int n) throws SQLException {
        var codes = List.of((String[]) row.getArray("codes").getArray()).stream()
                .map(CheckedCode::new)
                .toList();
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                new StructureCode(row.getString("structure")),
                Format.valueOf(row.getString("format")),
                codes,
                row.getInt("done"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                instant(row, "cancelled_at"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** When a file is asked for and, if it is never finished, forgotten. */
    record Times(Instant askedAt, Instant expiresAt) {}

    /** A file asked for. */
    record Job(
            UUID id,
            UUID agent,
            StructureCode structure,
            Format format,
            List<CheckedCode> codes,
            int done,
            Instant askedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant cancelledAt,
            Instant expiresAt) {}
}
