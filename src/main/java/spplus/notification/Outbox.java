package spplus.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.platform.Ids;
import spplus.platform.SecretBox;

/** Keeps mails until they are sent, whatever happens to the process or to the mail server. */
@Component
class Outbox {

    private static final String PURPOSE = "notification.mail";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    Outbox(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Puts a mail in the box.
     *
     * @param told what it tells and to whom, such as {@code reply:<id>:author}: a second mail that tells the same is
     *     dropped
     */
    @Transactional
    void put(MailKind kind, String told, Mail mail) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into notification.mail (id, told, kind, sealed, state, created_at, next_attempt_at)
                values (:id, :told, :kind, :sealed, 'WAITING', :now, :now)
                on conflict (told) do nothing
                """)
                .param("id", Ids.next())
                .param("told", told)
                .param("kind", kind.name())
                .param("sealed", seal(mail))
                .param("now", now)
                .update();
    }

    /** Deletes what mails said once they were sent, or given up, before that moment. */
    @Transactional
    int forgetSentBefore(Instant moment) {
        return jdbc.sql("""
                update notification.mail set sealed = null
                where state <> 'WAITING' and sealed is not null and coalesce(sent_at, created_at) < ?
                """).param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    Mail open(byte[] sealed) {
        var parts = box.open(PURPOSE, sealed).split("\n", 3);
        var head = parts[0].split("\t", 2);
        return new Mail(head[0], parts[1], parts[2], head.length == 2 ? head[1] : null);
    }

    private byte[] seal(Mail mail) {
        var head = mail.stop() == null ? mail.to() : mail.to() + "\t" + mail.stop();
        return box.seal(PURPOSE, head + "\n" + mail.subject().replace('\n', ' ') + "\n" + mail.text());
    }
}
