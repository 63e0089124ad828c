package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.survey.SurveyLetters;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Invitations;

/** Opens the address of an invitation for its letter, and for nothing else. */
@Component
class InvitationLetters implements SurveyLetters {

    private final ContactRepository contacts;
    private final Invitations invitations;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final Directory directory;
    private final Clock clock;

    InvitationLetters(
            ContactRepository contacts,
            Invitations invitations,
            CampaignStore campaigns,
            FormVersions forms,
            Directory directory,
            Clock clock) {
        this.contacts = contacts;
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.forms = forms;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> find(UUID invitation) {
        var secret = invitations.secretOf(invitation);
        return contacts.addressed(invitation).flatMap(to -> campaigns
                .find(to.campaign())
                .filter(campaign -> campaign.state(LocalDate.now(clock)) == Campaign.State.OPEN)
                .map(campaign -> new Letter(
                        to.email(),
                        to.language(),
                        forms.find(campaign.formVersion()).orElseThrow().title(),
                        directory.name(campaign.structure()),
                        campaign.path() + "/invitation/" + secret,
                        "/enquetes/" + secret,
                        campaign.closesOn(),
                        campaign.anonymous())));
    }
}
