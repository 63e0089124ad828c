package spplus.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.core.CheckedCode;
import spplus.directory.Location;
import spplus.directory.StructureCode;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.DoorKind;
import spplus.survey.domain.DoorPasses;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Source;

/** What the doors of the house ask: whether a survey is open behind them. */
@Service
public class Surveys {

    private static final int MOST_LISTED = 5;

    private final CampaignStore campaigns;
    private final DoorPasses passes;
    private final FormVersions forms;
    private final Clock clock;

    Surveys(CampaignStore campaigns, DoorPasses passes, FormVersions forms, Clock clock) {
        this.campaigns = campaigns;
        this.passes = passes;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * The path of the survey to which a button leads today.
     *
     * @param origin site from which somebody comes, empty when unknown
     */
    public Optional<String> behind(
            CheckedCode button, StructureCode structure, @Nullable String procedure, String origin) {
        return open(DoorKind.BUTTON, button)
                .map(campaign -> passes.address(
                        campaign,
                        new Provenance(
                                Source.BUTTON,
                                ServedBy.ONLINE,
                                button.value(),
                                structure,
                                procedure,
                                null,
                                origin.isEmpty() ? null : origin)));
    }

    /** The path of the survey to which the code of a place leads today. */
    public Optional<String> behind(Location place, @Nullable String procedure) {
        var channel =
                switch (place.kind()) {
                    case COUNTER -> ServedBy.COUNTER;
                    case PHONE -> ServedBy.PHONE;
                    case LETTER -> ServedBy.LETTER;
                };
        return open(DoorKind.LOCATION, place.code())
                .map(campaign -> passes.address(
                        campaign,
                        new Provenance(
                                Source.LOCATION, channel, place.code().value(), place.structure(), procedure, null)));
    }

    /**
     * Surveys that any user may answer about a structure today, newest first: its own and those of structures above it.
     *
     * @param lineage codes from the structure itself up to the root of its tree
     */
    public List<Open> about(StructureCode structure, List<String> lineage) {
        return campaigns.forUsers(lineage, LocalDate.now(clock), MOST_LISTED).stream()
                .map(campaign -> new Open(
                        forms.find(campaign.formVersion()).orElseThrow().title(),
                        passes.address(campaign, new Provenance(Source.LINK, null, null, structure, null, null)),
                        campaign.closesOn()))
                .toList();
    }

    private Optional<Campaign> open(DoorKind kind, CheckedCode code) {
        return campaigns
                .behind(kind, code.value())
                .filter(campaign -> !campaign.invitedOnly())
                .filter(campaign -> campaign.state(LocalDate.now(clock)) == Campaign.State.OPEN);
    }

    /**
     * A survey that is open.
     *
     * @param title what the questionnaire is called
     * @param until its last day, null when nothing was decided
     */
    public record Open(String title, String path, @Nullable LocalDate until) {}
}
