package spplus.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.KeysetPage;

/** The outbox as people look at it. */
@Component
class MailRepository {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    MailRepository(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Newest first; what was forgotten has no words any more. */
    KeysetPage<Kept> newest(@Nullable UUID before) {
        var rows = jdbc.sql("""
                select id, kind, sealed, state, attempts, created_at, sent_at, failure from notification.mail
                where cast(:before as uuid) is null or id < :before
                order by id desc limit :limit
                """)
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, _) -> kept(row))
                .list();
        return KeysetPage.of(rows, PAGE, mail -> mail.id().toString());
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select * from notification.mail where id = ?")
                .param(id)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** How many mails wait, were sent, failed. */
    Map<String, Long> counts() {
        return jdbc
                .sql("select state, count(*) as n from notification.mail group by state")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("state"), row -> (Long) row.get("n")));
    }

    /** Gives another chance to the mails that were given up. */
    @Transactional
    int retryFailed() {
        return jdbc.sql("""
                update notification.mail set state = 'WAITING', attempts = 0, next_attempt_at = ?
                where state = 'FAILED' and sealed is not null
                """).param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Kept(
                row.getObject("id", UUID.class),
                MailKind.valueOf(row.getString("kind")),
                sealed == null ? null : outbox.open(sealed),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("failure"));
    }

    /**
     * A mail of the outbox.
     *
     * @param mail what it says, null once forgotten
     */
    record Kept(
            UUID id,
            MailKind kind,
            @Nullable Mail mail,
            String state,
            int attempts,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String failure) {}
}
