package spplus.survey.ingest;

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
import spplus.batch.AnsweredRequests;

/** Keeps the tools that send answers, what they sent under which key, and the lines already counted. */
@Repository
class SourceRepository {

    private final JdbcClient jdbc;
    private final AnsweredRequests requests;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.requests = new AnsweredRequests(jdbc, "survey.ingest_request");
    }

    AnsweredRequests requests() {
        return requests;
    }

    void add(Source source, byte[] secret, UUID by) {
        jdbc.sql("""
                insert into survey.ingest_source (id, campaign_id, name, secret, created_at, created_by)
                values (?, ?, ?, ?, ?, ?)
                """)
                .param(source.id())
                .param(source.campaign())
                .param(source.name())
                .param(secret)
                .param(utc(source.createdAt()))
                .param(by)
                .update();
    }

    /** Whose key it is, while it is not revoked; kept from others, so that two requests of one tool wait for each other. */
    Optional<Source> lock(byte[] secret) {
        return jdbc.sql("select * from survey.ingest_source where secret = ? and revoked_at is null for update")
                .param(secret)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Source> find(UUID id) {
        return jdbc.sql("select * from survey.ingest_source where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Source> of(UUID campaign, int limit) {
        return jdbc.sql("select * from survey.ingest_source where campaign_id = ? order by created_at desc, id limit ?")
                .param(campaign)
                .param(limit)
                .query((row, _) -> read(row))
                .list();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update survey.ingest_source set revoked_at = ? where id = ? and revoked_at is null")
                .param(utc(now))
                .param(id)
                .update();
    }

    /** The newest of that name whose key is not revoked. */
    Optional<Source> named(UUID campaign, String name) {
        return jdbc.sql("""
                select * from survey.ingest_source where campaign_id = ? and name = ? and revoked_at is null
                order by created_at desc, id limit 1
                """)
                .param(campaign)
                .param(name)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Which columns of its files say what, as JSON; empty when that was never said. */
    String mapping(UUID source) {
        return jdbc.sql("select coalesce(mapping, '') from survey.ingest_source where id = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    void keepMapping(UUID source, String mapping) {
        jdbc.sql("update survey.ingest_source set mapping = ? where id = ?")
                .param(mapping)
                .param(source)
                .update();
    }

    /** @return false when that line was counted before */
    boolean claim(UUID source, String line) {
        return jdbc.sql("insert into survey.ingest_line (source_id, line_id) values (?, ?) on conflict do nothing")
                        .param(source)
                        .param(line)
                        .update()
                == 1;
    }

    private static Source read(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Source(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A tool that sends answers to one campaign. */
    record Source(
            UUID id,
            UUID campaign,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}
}
