package spplus.survey;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.platform.Limit;

/**
 * How surveys are offered, answered and read.
 *
 * @param ticket how long the first page of a survey may stay open before it is sent
 * @param sheet how long an unfinished sheet can be taken up again
 * @param begunPerAddress sheets that one address may begin within an hour
 * @param cooldownDays days without another invitation, unless a campaign says otherwise
 * @param reminderDays days before the one reminder, unless a campaign says otherwise
 * @param minGroup people under whom results are not shown, unless a campaign asks for more
 * @param contacts people one list may hold
 * @param invitedAtOnce invitations sent at one go
 * @param kioskIdle time without a touch after which a tablet counts down, {@code kioskCountdown} seconds of it
 * @param kioskGrace how long after the end of a campaign a tablet may still send what was answered before it
 * @param kioskSkew by how much the clock of a tablet may be wrong about that
 * @param colours from which points, out of 10, a result is shown as good or fair
 */
@ConfigurationProperties("spplus.survey")
public record SurveySettings(
        @DefaultValue("1d") Duration ticket,
        @DefaultValue("7d") Duration sheet,
        @DefaultValue("120") int begunPerAddress,
        @DefaultValue("30") int cooldownDays,
        @DefaultValue("7") int reminderDays,
        @DefaultValue("10") int minGroup,
        @DefaultValue("20000") int contacts,
        @DefaultValue("200") int invitedAtOnce,
        @DefaultValue("45s") Duration kioskIdle,
        @DefaultValue("15s") Duration kioskCountdown,
        @DefaultValue("7d") Duration kioskGrace,
        @DefaultValue("5m") Duration kioskSkew,
        @DefaultValue Colours colours) {

    public Limit begun() {
        return new Limit(begunPerAddress, Duration.ofHours(1));
    }

    /**
     * Thresholds out of 10; those of the questions about help are higher.
     *
     * @param good from here a result is good
     * @param fair from here it is fair
     * @param helpGood the same for help
     * @param helpFair the same for help
     */
    public record Colours(
            @DefaultValue("8") BigDecimal good,
            @DefaultValue("5") BigDecimal fair,
            @DefaultValue("8.5") BigDecimal helpGood,
            @DefaultValue("7") BigDecimal helpFair) {}
}
