package spplus.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave the house. The server itself is set by {@code spring.mail.*}.
 *
 * @param from who they come from
 * @param kept how long what was sent can still be read before it is deleted
 * @param mostAttempts after how many failures a mail is given up, an hour or more after the first
 */
@ConfigurationProperties("spplus.mail")
record MailSettings(
        @DefaultValue("Services Publics + <ne-pas-repondre@localhost>")
        String from,

        @DefaultValue("7d") Duration kept,
        @DefaultValue("10") int mostAttempts) {}
