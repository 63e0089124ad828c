package spplus.survey.answering;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.platform.Ids;
import spplus.platform.SecretBox;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Provenance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals and reads tickets. */
@Component
class Tickets {

    private static final String PURPOSE = "survey.ticket";
    private static final int LONGEST = 2000;

    private final SecretBox box;
    private final JsonMapper json;
    private final SurveySettings settings;
    private final Clock clock;

    Tickets(SecretBox box, JsonMapper json, SurveySettings settings, Clock clock) {
        this.box = box;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    Ticket issue(Campaign campaign, Provenance from) {
        return new Ticket(Ids.next(), campaign.id(), from, clock.instant());
    }

    String write(Ticket ticket) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(box.seal(PURPOSE, json.writeValueAsString(ticket)));
    }

    /** Empty when it was not sealed by this house, or not for that campaign. */
    Optional<Ticket> read(String wrapped, Campaign campaign) {
        if (wrapped.isEmpty() || wrapped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var ticket = json.readValue(box.open(PURPOSE, Base64.getUrlDecoder().decode(wrapped)), Ticket.class);
            return Optional.of(ticket).filter(read -> read.campaign().equals(campaign.id()));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** A clock ahead of ours on another machine makes no ticket too old. */
    boolean isTooOld(Ticket ticket) {
        return ticket.shownAt().plus(settings.ticket()).isBefore(clock.instant());
    }
}
