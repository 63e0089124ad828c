package spplus.survey.mystery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.directory.TestStructures;

/** Mystery contacts: written, planned, made, read. */
@IntegrationTest
class MysteryTests extends TestVisits {

    @Test
    void aGridSaysWhatIsToBeMendedAndKeepsWhatWasTyped() {
        var grid = grid();

        var refused =
                keep(grid, "intitule", "Sonneries avant que l’on décroche", "unite", "RINGS", "cible", "beaucoup");

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("Écrivez un nombre entier")
                .contains("Choisissez au moins un canal")
                .contains("Choisissez l’engagement")
                .contains("value=\"Sonneries avant que l’on décroche\"")
                .contains("value=\"beaucoup\"");
        assertThat(lead.page(grid)).contains("Aucun critère pour l’instant");
    }

    @Test
    void aCriterionIsAddedChangedRaisedRemovedAndBroughtBack() {
        var grid = grid();
        keep(grid, "intitule", "Accueil souriant", "canal", "VISIT", "engagement", "1");
        keep(grid, "intitule", "Attente", "unite", "MINUTES", "cible", "10", "canal", "VISIT", "engagement", "4");
        keep(grid, "critere", "1", "intitule", "Accueil poli", "canal", "VISIT", "engagement", "1");

        assertThat(lead.page(grid))
                .contains("Accueil poli")
                .doesNotContain("Accueil souriant")
                .contains("au plus 10 minutes");
        act(grid, "monter", "2");
        assertThat(lead.page(grid)).matches("(?s).*<li>.*Attente.*<li>.*Accueil poli.*");
        act(grid, "retirer", "2");
        assertThat(lead.page(grid)).doesNotContain("au plus 10 minutes");
        act(grid, "annuler", "0");
        assertThat(lead.page(grid)).contains("au plus 10 minutes");
    }

    @Test
    void aPageSentTwicePlansOnceAndSomebodyFromThereIsRefused() {
        var campaign = campaign(1);
        var page = plan(campaign, "VISIT", 2, north, south);
        var local = agents.as(Role.RESPONDER, north.code().value());

        lead.post(campaign + "/contacts", page);
        lead.post(campaign + "/contacts", page);
        var other = new LinkedMultiValueMap<>(page);
        other.set("lot", UUID.randomUUID().toString());
        other.set("enqueteur", local.email());
        var refused = lead.post(campaign + "/contacts", other);

        assertThat(lead.page(campaign)).contains("Aucun contact fait sur 4 prévus");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("on l’y reconnaîtrait");
    }

    @Test
    void onlyTheInvestigatorTellsAndMayCorrectUntilTheEnd() {
        var campaign = campaign(1);
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 1, north));
        var contact = contacts(campaign).getFirst();
        var mine = "/espace/contacts-mystere/" + contact;

        assertThat(lead.get(mine).getStatusCode().value()).isEqualTo(404);
        assertThat(investigator.page("/espace/contacts-mystere")).contains("Visite\u00a0: Guichet du Nord");
        var empty = investigator.post(mine, told("", ""));
        assertThat(empty.getStatusCode().value()).isEqualTo(422);
        assertThat(empty.getBody())
                .contains("Choisissez une des quatre réponses")
                .contains("Écrivez un nombre entier, ou cochez");
        investigator.post(mine, told("NO", "12"));
        investigator.post(mine, told("YES", "7"));
        lead.post(campaign + "/fermer", new LinkedMultiValueMap<>());
        var late = investigator.post(mine, told("NO", "30"));
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains("vient d’être fermée", "value=\"30\"");

        assertThat(jdbc.sql("select coalesce(rating, measure::text) from survey.mystery_finding where contact_id = ? "
                                + "order by criterion")
                        .param(contact)
                        .query(String.class)
                        .list())
                .containsExactly("YES", "7");
    }

    @Test
    void whatAnInvestigatorWritesIsScreenedAndNothingCountsAsAnAnswer() {
        var campaign = campaign(1);
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 1, north));
        var contact = contacts(campaign).getFirst();
        var form = told("YES", "7");
        form.add("remarque", "Appeler le 06 12 34 56 78 pour vérifier");

        investigator.post("/espace/contacts-mystere/" + contact, form);

        assertThat(jdbc.sql("select note from survey.mystery_contact where id = ?")
                        .param(contact)
                        .query(String.class)
                        .single())
                .doesNotContain("06 12")
                .contains("[téléphone]");
        assertThat(jdbc.sql("select count(*) from survey.response where structure_id = ?")
                        .param(north.code().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sharesAreShownWithTheirIntervalAndSmallGroupsAreNotEvenBySubtraction() {
        var campaign = campaign(3);
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 6, north));
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 2, south));
        var done = contacts(campaign);
        for (int i = 0; i < 7; i++) {
            investigator.post("/espace/contacts-mystere/" + done.get(i), told(i < 5 ? "YES" : "NO", "" + (i + 1)));
        }
        investigator.post(
                "/espace/contacts-mystere/" + done.get(7) + "/impossible",
                TestForms.of("raison", "Le guichet était fermé pour travaux"));

        var whole = lead.page(results(campaign));
        assertThat(whole)
                .contains("7 contacts faits sur 8 prévus, 1 n’a pas pu avoir lieu")
                .contains("71,4\u00a0%")
                .contains("5 sur 7")
                .contains("4 minutes")
                .contains("médiane entre 1 et 7")
                .doesNotContain("structure=" + north.code() + "\"");
        var reader = agents.as(Role.RESPONDER, north.code().value());
        var own = results(campaign) + "?structure=" + north.code();
        assertThat(reader.get(own).getStatusCode().value()).isEqualTo(404);

        lead.post(campaign + "/fermer", new LinkedMultiValueMap<>());

        assertThat(reader.page(own)).contains("non montré").doesNotContain("sur 6 (entre");
        assertThat(reader.get(results(campaign)).getStatusCode().value()).isEqualTo(404);
        assertThat(reader.page(ADDRESS + "/resultats?structure=" + north.code()))
                .contains("Visites d’essai");
    }

    @Test
    void othersSeeNothing() {
        var campaign = campaign(1);
        var neighbour = agents.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Mairie voisine").code().value());

        assertThat(neighbour.get(campaign).getStatusCode().value()).isEqualTo(404);
        assertThat(neighbour.get(results(campaign)).getStatusCode().value()).isEqualTo(404);
    }
}
