package spplus.experience.screening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imported texts are screened.
 *
 * @param hidden whether a text in doubt leaves the site until a moderator has read it; otherwise it stays readable
 * @param confidence the least confidence, from 0 to 1, of a finding that sends a text to the moderators
 * @param batch how many texts are screened in one transaction
 * @param run most texts screened before the scheduler is given its turn
 */
@ConfigurationProperties("spplus.imported-texts")
record ScreeningSettings(
        @DefaultValue("false") boolean hidden,
        @DefaultValue("0") double confidence,
        @DefaultValue("200") int batch,
        @DefaultValue("20000") int run) {}
