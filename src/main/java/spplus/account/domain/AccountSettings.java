package spplus.account.domain;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.platform.Limit;

/**
 * The delays of accounts.
 *
 * @param invitation how long an invitation's link is good
 * @param reset how long the link to a new password is good
 * @param session how long a person stays signed in at most, whatever they do
 * @param unused days without use after which an account is deactivated
 * @param warnings days before that, on which the agent is warned, the longest first
 * @param failures how many wrong passwords an account bears within {@code failuresWithin}
 * @param addressFailures how many wrong passwords may come from one address within {@code failuresWithin}
 */
@ConfigurationProperties("spplus.account")
public record AccountSettings(
        @DefaultValue("7d") Duration invitation,
        @DefaultValue("2h") Duration reset,
        @DefaultValue("12h") Duration session,
        @DefaultValue("180") int unused,
        @DefaultValue({"14", "7"}) List<Integer> warnings,
        @DefaultValue("10") int failures,
        @DefaultValue("50") int addressFailures,
        @DefaultValue("15m") Duration failuresWithin) {

    public Limit perAccount() {
        return new Limit(failures, failuresWithin);
    }

    public Limit perAddress() {
        return new Limit(addressFailures, failuresWithin);
    }

    Duration linkLifetime(Links.Purpose purpose) {
        return switch (purpose) {
            case INVITATION, FIRST_ADMINISTRATOR -> invitation;
            case RESET -> reset;
        };
    }
}
