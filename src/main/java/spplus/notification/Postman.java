package spplus.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.DemoTerritory;

/**
 * Takes waiting mails to the mail server, oldest first, several postmen never taking the same one. A mail that cannot
 * be delivered waits longer after each failure. In demonstration nothing leaves: mails are read in the house.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final DemoTerritory territory;

    Postman(
            JdbcClient jdbc,
            Outbox outbox,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            DemoTerritory territory,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.server = server;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.territory = territory;
    }

    /** Delivers what waits, one transaction a mail: at worst, a crash sends the same mail twice, never none. */
    int deliverAll() {
        if (territory.isShown()) {
            return keepAll();
        }
        if (server.getIfAvailable() == null) {
            return 0;
        }
        int delivered = 0;
        while (Boolean.TRUE.equals(transactions.execute(_ -> deliverNext()))) {
            delivered++;
        }
        return delivered;
    }

    /** In demonstration a mail has arrived as soon as it may be read in the house. */
    private int keepAll() {
        return jdbc.sql("""
                update notification.mail set state = 'SENT', sent_at = :now, attempts = attempts + 1
                where state = 'WAITING' and next_attempt_at <= :now
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean deliverNext() {
        var next = next();
        if (next.isEmpty()) {
            return false;
        }
        var waiting = next.getFirst();
        try {
            send(outbox.open(waiting.sealed()));
            sent(waiting.id());
        } catch (MailException e) {
            log.warn(
                    "mail {} was not taken by the server: {}",
                    waiting.id(),
                    e.getClass().getSimpleName());
            failed(waiting, e.getClass().getSimpleName());
        }
        return true;
    }

    private List<Waiting> next() {
        return jdbc.sql("""
                select id, sealed, attempts from notification.mail
                where state = 'WAITING' and next_attempt_at <= ?
                order by next_attempt_at, id limit 1 for update skip locked
                """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Waiting(row.getObject("id", UUID.class), row.getBytes("sealed"), row.getInt("attempts")))
                .list();
    }

    private void send(Mail mail) {
        server.getObject().send(message -> {
            var written = new MimeMessageHelper(message, "UTF-8");
            written.setFrom(settings.from());
            written.setTo(mail.to());
            written.setSubject(mail.subject());
            written.setText(mail.text());
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        });
    }

    private void sent(UUID id) {
        jdbc.sql("update notification.mail set state = 'SENT', sent_at = ?, attempts = attempts + 1 where id = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private void failed(Waiting mail, String failure) {
        int attempts = mail.attempts() + 1;
        jdbc.sql("""
                update notification.mail
                set attempts = :attempts, failure = :failure, state = :state, next_attempt_at = :next where id = :id
                """)
                .param("attempts", attempts)
                .param("failure", failure)
                .param("state", attempts >= settings.mostAttempts() ? "FAILED" : "WAITING")
                .param("next", nextAttempt(attempts).atOffset(ZoneOffset.UTC))
                .param("id", mail.id())
                .update();
    }

    /** One minute, then twice as long each time, six hours at most. */
    private Instant nextAttempt(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private record Waiting(UUID id, byte[] sealed, int attempts) {}
}
