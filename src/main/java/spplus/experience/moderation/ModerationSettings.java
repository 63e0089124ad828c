package spplus.experience.moderation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last in moderation.
 *
 * @param claim how long a case stays with the moderator who opened it
 * @param appeal how long a rejected text is kept sealed, so that its author may appeal
 * @param reminder when an author who did not answer proposed edits is told once more
 * @param silence when a moderator decides without that author
 * @param purgeLimit most rejected texts that may be purged in 24 hours; more than that looks like a mistake
 */
@ConfigurationProperties("spplus.moderation")
record ModerationSettings(
        @DefaultValue("15m") Duration claim,
        @DefaultValue("30d") Duration appeal,
        @DefaultValue("7d") Duration reminder,
        @DefaultValue("15d") Duration silence,
        @DefaultValue("500") int purgeLimit) {}
