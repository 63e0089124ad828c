package spplus.account.domain;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The delays of accounts.
 *
 * @param invitation how long an invitation's link is good
 * @param reset how long the link to a new password is good
 * @param session how long a person stays signed in at most, whatever they do
 * @param unused days without use after which an account is deactivated
 * @param warnings days before that, on which the agent is warned, the longest first
 */
@ConfigurationProperties("spplus.account")
public record AccountSettings(
        @DefaultValue("7d") Duration invitation,
        @DefaultValue("2h") Duration reset,
        @DefaultValue("12h") Duration session,
        @DefaultValue("180") int unused,
        @DefaultValue({"14", "7"}) List<Integer> warnings) {

    Duration linkLifetime(Links.Purpose purpose) {
        return switch (purpose) {
            case INVITATION -> invitation;
            case RESET -> reset;
        };
    }
}
