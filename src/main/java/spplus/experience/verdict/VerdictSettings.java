package spplus.experience.verdict;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When authors are asked what the whole came to.
 *
 * @param after how long after the first reply
 * @param within how long after that moment they may still be asked for the first time, when nobody could before
 */
@ConfigurationProperties("spplus.verdict")
record VerdictSettings(
        @DefaultValue("21d") Duration after,
        @DefaultValue("90d") Duration within) {}
