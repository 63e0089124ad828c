package spplus.survey.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.batch.BatchRefused;
import spplus.batch.BatchRequest;
import spplus.batch.Tool;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Counts a batch: each line that can be is, each that cannot is told why, all in one transaction. */
@Service
class IngestDesk {

    private final AnswerTools tools;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final LineTaker taker;
    private final JsonMapper json;
    private final Clock clock;

    IngestDesk(
            AnswerTools tools,
            CampaignStore campaigns,
            FormVersions forms,
            LineTaker taker,
            JsonMapper json,
            Clock clock) {
        this.tools = tools;
        this.campaigns = campaigns;
        this.forms = forms;
        this.taker = taker;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer as JSON.
     *
     * @throws BatchRefused when nothing of the request can be taken
     */
    @Transactional
    public String take(BatchRequest request) {
        return tools.answer(
                request,
                clock.instant(),
                tool -> json.writeValueAsString(take(tool.id(), campaign(tool), incoming(request.body()))));
    }

    private Campaign campaign(Tool<UUID> tool) {
        var campaign = campaigns.find(tool.owner()).orElseThrow();
        if (campaign.state(LocalDate.now(clock)) != Campaign.State.OPEN || !campaigns.holdsOpen(campaign.id())) {
            throw new BatchRefused(409, "campaign-closed");
        }
        return campaign;
    }

    private Outcome take(UUID tool, Campaign campaign, Incoming incoming) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var lines = new ArrayList<Outcome.Line>();
        int rank = 0;
        for (var line : Optional.ofNullable(incoming.answers()).orElseThrow(() -> new BatchRefused(400, "body"))) {
            lines.add(taker.take(tool, Source.API, campaign, form, line, rank++));
        }
        return Outcome.of(lines);
    }

    private Incoming incoming(byte[] body) {
        Incoming incoming;
        try {
            incoming = json.readValue(body, Incoming.class);
        } catch (JacksonException e) {
            throw new BatchRefused(400, "body");
        }
        if (incoming == null || incoming.answers() == null || incoming.answers().isEmpty()) {
            throw new BatchRefused(400, "body");
        }
        if (incoming.answers().size() > Incoming.MOST) {
            throw new BatchRefused(413, "too-many-lines");
        }
        return incoming;
    }
}
