package spplus.quality.intake;

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

/** Keeps the tools that send results, and what was answered to each request. */
@Repository
class SourceRepository {

    private final JdbcClient jdbc;
    private final AnsweredRequests requests;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.requests = new AnsweredRequests(jdbc, "quality.source_request");
    }

    AnsweredRequests requests() {
        return requests;
    }

    void add(Source source, byte[] secret, String by) {
        jdbc.sql("""
                insert into quality.source (id, structure, name, secret, created_at, created_by) values (?, ?, ?, ?, ?, ?)
                """)
                .param(source.id())
                .param(source.structure())
                .param(source.name())
                .param(secret)
                .param(utc(source.createdAt()))
                .param(by)
                .update();
    }

    /** Whose key it is, while it works; kept from others, so that two requests of one tool wait for each other. */
    Optional<Source> lock(byte[] secret) {
        return jdbc.sql("select * from quality.source where secret = ? and revoked_at is null for update")
                .param(secret)
                .query(SourceRepository::read)
                .optional();
    }

    Optional<Source> find(UUID id) {
        return jdbc.sql("select * from quality.source where id = ?")
                .param(id)
                .query(SourceRepository::read)
                .optional();
    }

    List<Source> of(String structure, int limit) {
        return jdbc.sql("select * from quality.source where structure = ? order by created_at desc, id limit ?")
                .param(structure)
                .param(limit)
                .query(SourceRepository::read)
                .list();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update quality.source set revoked_at = ? where id = ? and revoked_at is null")
                .param(utc(now))
                .param(id)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Source read(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("structure"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    /** A tool. @param structure for it and all below it may it speak; {@code revokedAt} is null while its key works */
    record Source(
            UUID id,
            String structure,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}
}
