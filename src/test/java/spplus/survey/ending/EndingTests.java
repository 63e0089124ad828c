package spplus.survey.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Offers;
import spplus.survey.domain.TestSurveys;

/** The survey offered at the end of a procedure: how often it was offered, declined, answered. */
@IntegrationTest
class EndingTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    Offers offers;

    @Autowired
    AnswerStore answers;

    @Autowired
    EndingSnippets snippets;

    Structure office;
    Campaign campaign;
    Browser usager;

    @BeforeEach
    void openSurvey() {
        office = TestStructures.in(directory).open("Mairie de la Fin");
        campaign = TestSurveys.in(house).standard(office);
        usager = agents.nobody();
    }

    @Test
    void offeredRefusedAndAnsweredAreCountedOnceEach() {
        say("offre");
        say("offre");
        say("refus");
        var first = usager.get(campaign.path() + "/fin?vu=oui");
        var address = String.valueOf(first.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", "");
        TestSurveys.begin(usager, address, campaign.path(), "q-satisfaction", "3");

        var count = offers.count(campaign);

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(count.shown())
                .as("who accepts in the dialog is not counted again")
                .isEqualTo(2);
        assertThat(count.refused()).isEqualTo(1);
        assertThat(count.asked()).isEqualTo(2);
        assertThat(count.declined()).isEqualTo(1);
        assertThat(count.opened()).isZero();
        assertThat(answers.count(campaign.id()).begun()).isEqualTo(1);
    }

    @Test
    void theLinkAloneOffersItOnTheFirstPage() {
        var first = usager.get(campaign.path() + "/fin");
        usager.page(String.valueOf(first.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", ""));

        assertThat(offers.count(campaign).shown()).isEqualTo(1);
        assertThat(offers.count(campaign).asked()).isZero();
    }

    @Test
    void saysWhatNobodyKnowsOfThoseWhoSawAButtonWithoutFollowingIt() {
        say("offre");
        say("refus");
        var lead = agents.as(Role.LOCAL_LEAD, office.code().value());
        var sheet = "/espace/enquetes/campagnes/" + campaign.id();

        assertThat(lead.page(sheet))
                .contains("1 fois dans la fenêtre de fin de démarche", "1 refus (dont 1 dans la fenêtre)")
                .containsPattern("sans le suivre\\h: non communiqué");
    }

    @Test
    void otherSitesMayReadTheScriptAndTheAnswer() {
        var script = usager.get("/fin-de-demarche/v1.js");
        var counted = say("offre");

        assertThat(script.getHeaders().getAccessControlAllowOrigin()).isEqualTo("*");
        assertThat(script.getHeaders().getCacheControl()).contains("immutable");
        assertThat(counted.getHeaders().getAccessControlAllowOrigin()).isEqualTo("*");
        assertThat(snippets.of(campaign)).singleElement().satisfies(snippet -> assertThat(snippet.html())
                .contains(campaign.path() + "/fin")
                .contains("integrity=\"sha384-"));
    }

    @Test
    void nothingIsCountedOnceItIsClosedNorForAnUnknownSurvey() {
        var lead = agents.as(Role.LOCAL_LEAD, office.code().value());
        lead.post("/espace/enquetes/campagnes/" + campaign.id() + "/fermer", Map.of());

        assertThat(say("offre").getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(say("refus").getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(usager.postAsIs("/q/2222222/fin/offre", new LinkedMultiValueMap<>())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(offers.count(campaign).shown()).isZero();
    }

    private ResponseEntity<String> say(String word) {
        return usager.postAsIs(campaign.path() + "/fin/" + word, new LinkedMultiValueMap<>());
    }
}
