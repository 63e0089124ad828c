package spplus.experience.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.platform.Limit;

/**
 * How long one is written to, and how much.
 *
 * @param life days without a sign of its owner after which a subscription ends: nobody counts who opens mails
 * @param warning days before its end when its owner is told, once
 * @param unconfirmed how long a request waits for its owner to confirm it before it is deleted
 * @param each experiences that one mail names; the rest is behind a link
 * @param perPerson subscriptions of one address
 * @param asksPerAddress requests that one client address may make within {@code asksWithin}
 * @param asksPerPerson mails asking to confirm that one address may receive within {@code asksWithin}
 * @param asksWithin a day, unless set otherwise
 */
@ConfigurationProperties("spplus.subscription")
record SubscriptionSettings(
        @DefaultValue("365") int life,
        @DefaultValue("14") int warning,
        @DefaultValue("7d") Duration unconfirmed,
        @DefaultValue("10") int each,
        @DefaultValue("20") int perPerson,
        @DefaultValue("20") int asksPerAddress,
        @DefaultValue("5") int asksPerPerson,
        @DefaultValue("1d") Duration asksWithin) {

    Limit perAddress() {
        return new Limit(asksPerAddress, asksWithin);
    }

    Limit perPersonAsks() {
        return new Limit(asksPerPerson, asksWithin);
    }
}
