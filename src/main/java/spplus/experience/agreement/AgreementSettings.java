package spplus.experience.agreement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How moderation is read twice; no official share or threshold exists.
 *
 * @param share part of the decisions given to a second moderator, from 0, none, to 1, all that can be
 * @param minimum cases read twice below which kappa is not shown
 * @param claim how long a case stays with the second moderator who opened it
 */
@ConfigurationProperties("spplus.double-reading")
record AgreementSettings(
        @DefaultValue("0.05") double share,
        @DefaultValue("30") int minimum,
        @DefaultValue("30m") Duration claim) {

    AgreementSettings {
        if (share < 0 || share > 1 || minimum < 2) {
            throw new IllegalArgumentException("spplus.double-reading: share in [0, 1], minimum of 2 at least");
        }
    }
}
