package spplus.experience.trust;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a responder must have done to publish without validation; no official threshold exists.
 *
 * @param validated replies published after a second person read them, at least
 * @param unchanged share of these that needed no change, at least, in [0, 1]
 * @param rated replies that their authors rated, at least: below, nothing is known of what they are worth
 * @param useful share of these found useful, at least, in [0, 1]
 * @param contradicted experiences whose author contradicted what was announced, at most
 * @param period how far back the record goes
 * @param criticality the most critical experience that may be answered so, from 0 to 5
 * @param undo how long such a publication can be undone, during which nobody is told of it
 */
@ConfigurationProperties("spplus.trust")
record TrustSettings(
        @DefaultValue("20") int validated,
        @DefaultValue("0.9") double unchanged,
        @DefaultValue("10") int rated,
        @DefaultValue("0.6") double useful,
        @DefaultValue("0") int contradicted,
        @DefaultValue("365d") Duration period,
        @DefaultValue("1") int criticality,
        @DefaultValue("30m") Duration undo) {

    TrustSettings {
        if (validated < 1 || rated < 0 || contradicted < 0 || undo.isNegative()) {
            throw new IllegalArgumentException("spplus.trust: counts and durations are not negative");
        }
        if (unchanged < 0 || unchanged > 1 || useful < 0 || useful > 1 || criticality < 0 || criticality > 5) {
            throw new IllegalArgumentException("spplus.trust: shares in [0, 1], criticality from 0 to 5");
        }
    }
}
