package spplus.experience.moderation;

import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.platform.Ids;

/**
 * Deletes for good the words of rejected experiences once it is too late to appeal. A breaker refuses to delete more
 * in a day than anybody would reject: a wrong clock or a wrong setting must not empty the house.
 */
@Component
class RejectedTexts {

    private static final Logger log = LoggerFactory.getLogger(RejectedTexts.class);

    private static final String TOO_LATE = """
            select e.id from experience.experience e
            where e.state = 'REJECTED' and not exists (select from experience.step s
              where s.experience_id = e.id and s.kind = 'REJECTED' and s.at >= :limit)
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ModerationSettings settings;
    private final Clock clock;

    RejectedTexts(JdbcClient jdbc, AuditTrail audit, ModerationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many texts were deleted: all those due, or none when there are too many */
    @Transactional
    public int purge() {
        var now = clock.instant();
        long due = due(now);
        long lately = purgedSince(now.minus(Duration.ofDays(1)));
        if (due == 0) {
            return 0;
        }
        if (due + lately > settings.purgeLimit()) {
            refuse(due, lately);
            return 0;
        }
        int purged = delete(now);
        jdbc.sql("insert into experience.text_purge (id, at, purged) values (?, ?, ?)")
                .param(Ids.next())
                .param(time(now))
                .param(purged)
                .update();
        audit.record(AuditEntry.by(Author.SYSTEM, "experience.texts-purged").fact("count", purged));
        return purged;
    }

    private void refuse(long due, long lately) {
        log.warn(
                "{} rejected texts are due for deletion, {} were deleted in the last day, the limit is {}: none deleted",
                due,
                lately,
                settings.purgeLimit());
        audit.record(AuditEntry.by(Author.SYSTEM, "experience.purge-refused")
                .fact("count", due)
                .fact("limit", settings.purgeLimit()));
    }

    private long due(Instant now) {
        return jdbc.sql("select count(*) from experience.quarantine where experience_id in (" + TOO_LATE + ")")
                .param("limit", time(now.minus(settings.appeal())))
                .query(Long.class)
                .single();
    }

    private int delete(Instant now) {
        return jdbc.sql("delete from experience.quarantine where experience_id in (" + TOO_LATE + ")")
                .param("limit", time(now.minus(settings.appeal())))
                .update();
    }

    private long purgedSince(Instant since) {
        return jdbc.sql("select coalesce(sum(purged), 0) from experience.text_purge where at > ?")
                .param(time(since))
                .query(Long.class)
                .single();
    }
}
