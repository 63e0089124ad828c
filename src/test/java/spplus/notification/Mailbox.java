package spplus.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails of the house as those they are for would read them. */
class Mailbox {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Mailbox(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** The only mail of that kind to that address, as soon as it is written. */
    Mail one(MailKind kind, String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> all(kind, address).size() == 1);
        return all(kind, address).getFirst();
    }

    List<Mail> all(MailKind kind, String address) {
        return jdbc
                .sql("select sealed from notification.mail where kind = ? and sealed is not null order by id")
                .param(kind.name())
                .query(byte[].class)
                .list()
                .stream()
                .map(outbox::open)
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** The path of the first link of a mail that begins so. */
    static String path(Mail mail, String beginning) {
        var text = mail.text();
        var link = text.substring(text.indexOf(beginning));
        return link.split("\\s", 2)[0];
    }
}
