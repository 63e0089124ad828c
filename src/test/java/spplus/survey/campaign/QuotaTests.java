package spplus.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Quotas;
import spplus.survey.domain.Quotas.Quota;
import spplus.survey.domain.TestSurveys;

/** The invitations that a structure may send at most. */
@IntegrationTest
class QuotaTests {

    @Autowired
    InvitationDesk invitations;

    @Autowired
    Quotas quotas;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachStructureInvitesUpToItsQuotaWhateverTheNumberOfLists() throws ContactFile.BadFile {
        var structures = TestStructures.in(directory);
        var top = structures.open("Réseau qui invite");
        var one = structures.open("Bureau à quota", top);
        var other = structures.open("Bureau sans quota", top);
        var campaign = TestSurveys.in(house).standard(top);
        var actor = TestActors.of("Meneuse", Scope.EVERYWHERE, Permission.MANAGE_SURVEYS);
        quotas.replace(
                campaign.id(), List.of(new Quota(one.code(), 100, 3), new Quota(other.code(), 300, null)), Map.of());

        int first = invitations.take(actor, campaign, list(one.code().value(), 2), Consent.SERVED, "Essai");
        int second = invitations.take(actor, campaign, list(one.code().value(), 4), Consent.SERVED, "Essai");
        int free = invitations.take(actor, campaign, list(other.code().value(), 5), Consent.SERVED, "Essai");

        assertThat(List.of(first, second, free)).containsExactly(2, 1, 5);
        assertThat(jdbc.sql("select count(*) from survey.invitation where campaign_id = ? and reason = 'quota'")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void quotasThatTheFormDoesNotShowStay() {
        var structures = TestStructures.in(directory);
        var top = structures.open("Réseau aux quotas");
        var one = structures.open("Bureau montré", top);
        var two = structures.open("Bureau montré aussi", top);
        var below = structures.open("Guichet non montré", one);
        var campaign = TestSurveys.in(house).standard(top);
        quotas.replace(
                campaign.id(), List.of(new Quota(one.code(), 100, null), new Quota(below.code(), 300, 5)), Map.of());
        var lead = signedIn.as(Role.LOCAL_LEAD, top.code().value());

        var sent = Map.of(
                "servis-" + one.code(), "120", "servis-" + two.code(), "80", "edition", quotas.edition(campaign.id()));
        assertThat(lead.post("/espace/enquetes/campagnes/" + campaign.id() + "/quotas", sent)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);

        assertThat(quotas.of(campaign.id()))
                .containsExactlyInAnyOrder(
                        new Quota(one.code(), 120, null),
                        new Quota(two.code(), 80, null),
                        new Quota(below.code(), 300, 5));
    }

    @Test
    void drawsTheShareThatTheCampaignSaysAndRemembersWhomItLeftOut() throws ContactFile.BadFile {
        var office = TestStructures.in(directory).open("Bureau qui tire au sort");
        var whole = TestSurveys.in(house).standard(office);
        var campaign = new Campaign(
                whole.id(),
                whole.code(),
                whole.structure(),
                whole.formVersion(),
                whole.name(),
                false,
                false,
                whole.opensOn(),
                null,
                null,
                null,
                new Campaign.Terms(40, null, 0, 0, 10),
                whole.createdAt());
        var actor = TestActors.of("Meneuse", Scope.EVERYWHERE, Permission.MANAGE_SURVEYS);

        int invited = invitations.take(actor, campaign, list(office.code().value(), 10), Consent.SERVED, "Essai");

        assertThat(invited).isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from survey.invitation where campaign_id = ? and reason = 'not_drawn'")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    private static ContactFile list(String structure, int people) throws ContactFile.BadFile {
        var file = new StringBuilder("courriel;structure\n");
        for (int i = 0; i < people; i++) {
            file.append(UUID.randomUUID())
                    .append("@exemple.fr;")
                    .append(structure)
                    .append('\n');
        }
        return ContactFile.read(file.toString().getBytes(StandardCharsets.UTF_8), 100, List.of("fr"));
    }
}
