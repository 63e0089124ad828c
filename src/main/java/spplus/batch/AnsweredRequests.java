package spplus.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was answered to each request, in a table of the caller's: source_id, idempotency_key, body_hash, response, answered_at. */
final class AnsweredRequests {

    private final JdbcClient jdbc;
    private final String table;

    /** @param table with its schema; never from what somebody typed */
    AnsweredRequests(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    void forget(Instant before) {
        jdbc.sql("delete from " + table + " where answered_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Answered> find(UUID source, String key) {
        return jdbc.sql("select body_hash, response from " + table + " where source_id = ? and idempotency_key = ?")
                .param(source)
                .param(key)
                .query((row, _) -> new Answered(row.getBytes(1), row.getString(2)))
                .optional();
    }

    void keep(UUID source, String key, byte[] hash, String response, Instant now) {
        jdbc.sql("insert into " + table
                        + " (source_id, idempotency_key, body_hash, response, answered_at) values (?, ?, ?, ?, ?)")
                .param(source)
                .param(key)
                .param(hash)
                .param(response)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Answered(byte[] hash, String response) {}
}
