package spplus.batch;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.platform.Ids;
import spplus.platform.SecretBox;

/**
 * The tools that send lines to a module, in its own tables: only fingerprints of keys are kept.
 *
 * @param <O> what tells their owners apart
 */
public abstract class Tools<O> {

    /** Of one owner, whose keys work. */
    public static final int MOST = 20;

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final ToolTables<O> tables;
    private final AnsweredRequests requests;

    protected Tools(JdbcClient jdbc, SecretBox secrets, ToolTables<O> tables) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.tables = tables;
        this.requests = new AnsweredRequests(jdbc, tables.requests());
    }

    /** @param by whoever adds it, as the column {@code created_by} holds it */
    public Added<O> add(O owner, String name, Object by, Instant now) {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = tables.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var tool = new Tool<>(Ids.next(), owner, name, now, null);
        jdbc.sql("insert into %s (id, %s, name, secret, created_at, created_by) values (?, ?, ?, ?, ?, ?)"
                        .formatted(tables.tools(), tables.owner()))
                .param(tool.id())
                .param(owner)
                .param(name)
                .param(secrets.fingerprint(tables.room(), key))
                .param(utc(now))
                .param(by)
                .update();
        return new Added<>(tool, key);
    }

    /** Whether one more would be too many. */
    public boolean full(O owner) {
        return jdbc.sql("select count(*) from %s where %s = ? and revoked_at is null"
                                .formatted(tables.tools(), tables.owner()))
                        .param(owner)
                        .query(Long.class)
                        .single()
                >= MOST;
    }

    public Optional<Tool<O>> find(UUID id) {
        return jdbc.sql("select * from %s where id = ?".formatted(tables.tools()))
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those whose keys work, all of them, then the newest of the revoked ones. */
    public List<Tool<O>> of(O owner) {
        return jdbc.sql("""
                select * from %s where %s = ?
                order by revoked_at is not null, created_at desc, id limit %d
                """.formatted(tables.tools(), tables.owner(), 2 * MOST))
                .param(owner)
                .query((row, _) -> read(row))
                .list();
    }

    public void revoke(UUID id, Instant now) {
        jdbc.sql("update %s set revoked_at = ? where id = ? and revoked_at is null".formatted(tables.tools()))
                .param(utc(now))
                .param(id)
                .update();
    }

    /**
     * What is answered to a tool: the same words again when the same request comes again. In the caller's transaction;
     * two requests of one tool wait for each other.
     *
     * @param take what counts the lines and says of it what is answered
     * @throws BatchRefused when no tool has that key, or another body came under that key of a request
     */
    public String answer(BatchRequest request, Instant now, Function<Tool<O>, String> take) {
        var tool = lock(secrets.fingerprint(tables.room(), request.key())).orElseThrow(BatchRefused::unknownKey);
        return request.once(tool.id(), requests, now, () -> take.apply(tool));
    }

    /** What was answered before that day is not told again. */
    public void forget(Instant before) {
        requests.forget(before);
    }

    private Optional<Tool<O>> lock(byte[] secret) {
        return jdbc.sql("select * from %s where secret = ? and revoked_at is null for update".formatted(tables.tools()))
                .param(secret)
                .query((row, _) -> read(row))
                .optional();
    }

    private Tool<O> read(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Tool<>(
                row.getObject("id", UUID.class),
                row.getObject(tables.owner(), tables.type()),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param key shown once, then known to nobody but the tool */
    public record Added<O>(Tool<O> tool, String key) {

        @Override
        public String toString() {
            return "Added[%s]".formatted(tool);
        }
    }
}
