package spplus.experience.oncall;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How moderators are alerted.
 *
 * @param duty how long a moderator stays on duty without saying so again
 * @param reminder how long after an alert that nobody took all moderators are told
 * @param rounds most times that one alert is told, the first included
 */
@ConfigurationProperties("spplus.on-call")
record OnCallSettings(
        @DefaultValue("12h") Duration duty,
        @DefaultValue("30m") Duration reminder,
        @DefaultValue("4") int rounds) {}
