package spplus.experience.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.platform.Limit;

/**
 * How long drafts are kept and how robots are held back.
 *
 * @param draft how long an unsent draft is kept after its last change
 * @param confirmation how long the confirmation page stays under the draft's link
 * @param fastest an experience told and sent in less time than this comes from a robot
 * @param proofCost the largest number a browser may have to try, twice the mean work
 * @param proof how long a challenge may be answered
 * @param draftsPerAddress drafts that one address may begin within {@code addressWithin}
 * @param perAddress experiences that one address may send within {@code addressWithin}, each with a proof of work
 * @param unprovedPerAddress the same without a proof, such as when scripts are off
 * @param addressWithin an hour, unless set otherwise
 * @param perEmail experiences that may be sent with one e-mail address within {@code emailWithin}
 * @param emailWithin a day, unless set otherwise
 */
@ConfigurationProperties("spplus.sharing")
public record SharingSettings(
        @DefaultValue("7d") Duration draft,
        @DefaultValue("1d") Duration confirmation,
        @DefaultValue("8s") Duration fastest,
        @DefaultValue("60000") long proofCost,
        @DefaultValue("30m") Duration proof,
        @DefaultValue("60") int draftsPerAddress,
        @DefaultValue("30") int perAddress,
        @DefaultValue("5") int unprovedPerAddress,
        @DefaultValue("1h") Duration addressWithin,
        @DefaultValue("5") int perEmail,
        @DefaultValue("1d") Duration emailWithin) {

    Limit drafts() {
        return new Limit(draftsPerAddress, addressWithin);
    }

    Limit proved() {
        return new Limit(perAddress, addressWithin);
    }

    Limit unproved() {
        return new Limit(unprovedPerAddress, addressWithin);
    }

    Limit emails() {
        return new Limit(perEmail, emailWithin);
    }
}
