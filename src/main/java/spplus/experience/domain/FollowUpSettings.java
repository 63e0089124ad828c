package spplus.experience.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.platform.Limit;

/**
 * How long the links of private pages live, and how often one may ask for a lost one.
 *
 * @param life how long a link works after it was last given; every mail that holds it gives it again
 * @param warning how long before its end the page says so
 * @param unopened how long a link that was asked for by e-mail may wait to be opened
 * @param asksPerAddress requests that one client address may make within {@code asksWithin}
 * @param asksPerAuthor requests that may be made for the same reference and e-mail within {@code asksWithin}
 * @param asksWithin a day, unless set otherwise
 */
@ConfigurationProperties("spplus.follow-up")
public record FollowUpSettings(
        @DefaultValue("365d") Duration life,
        @DefaultValue("30d") Duration warning,
        @DefaultValue("7d") Duration unopened,
        @DefaultValue("10") int asksPerAddress,
        @DefaultValue("3") int asksPerAuthor,
        @DefaultValue("1d") Duration asksWithin) {

    public Limit perAddress() {
        return new Limit(asksPerAddress, asksWithin);
    }

    public Limit perAuthor() {
        return new Limit(asksPerAuthor, asksWithin);
    }
}
