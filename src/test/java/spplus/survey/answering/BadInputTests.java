package spplus.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.account.Browser;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.TestSurveys;

/** What no page of ours sends has a clear outcome, and changes nothing. */
@IntegrationTest
class BadInputTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    CampaignStore campaigns;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Browser usager;
    Structure office;
    Campaign campaign;

    @BeforeEach
    void openCampaign() {
        usager = agents.nobody();
        office = TestStructures.in(directory).open("Mairie des Abus");
        campaign = TestSurveys.in(house).standard(office);
    }

    @AfterEach
    void putClockBack() {
        clock.reset();
    }

    @Test
    void aChoiceThatTheQuestionDoesNotHave() {
        refused(send("q-satisfaction", "4"), 400, "n’est pas dans le questionnaire");
    }

    @Test
    void aQuestionThatTheQuestionnaireDoesNotHave() {
        refused(send("q-satisfaction", "3", "q-salary", "1"), 400, "un champ que le questionnaire n’a pas");
    }

    @Test
    void aStructureADayOrPointsSaidByWhoAnswers() {
        refused(send("q-satisfaction", "3", "structure", office.code().value()), 400, "un champ");
        refused(send("q-satisfaction", "3", "received_on", "2020-01-01"), 400, "un champ");
        refused(send("q-satisfaction", "3", "score", "10"), 400, "un champ");
    }

    @Test
    void twoAnswersToOneQuestion() {
        refused(send("q-satisfaction", "3", "q-satisfaction", "1"), 400, "un champ");
    }

    @Test
    void aTicketThatIsNotOurs() {
        refused(post("AAAA", "q-satisfaction", "3"), 400, "n’a pas été faite par ce site");
        refused(post("", "q-satisfaction", "3"), 400, "n’a pas été faite par ce site");
    }

    @Test
    void aTicketOfAnotherCampaign() {
        var other = TestSurveys.in(house).standard(office);
        var ticket = TestSurveys.ticket(usager.page(other.path()));

        refused(post(ticket, "q-satisfaction", "3"), 400, "ou pour cette enquête");
    }

    @Test
    void aPageLeftOpenTooLong() {
        var ticket = TestSurveys.ticket(usager.page(campaign.path()));
        clock.advance(Duration.ofDays(2));

        refused(post(ticket, "q-satisfaction", "3"), 410, "Cette page a expiré");
    }

    @Test
    void aTicketFromAMachineWhoseClockIsAheadIsTaken() {
        clock.advance(Duration.ofMinutes(5));
        var ticket = TestSurveys.ticket(usager.page(campaign.path()));
        clock.reset();

        assertThat(post(ticket, "q-satisfaction", "3").getStatusCode().value()).isEqualTo(303);
    }

    @Test
    void aCampaignThatClosedMeanwhile() {
        var ticket = TestSurveys.ticket(usager.page(campaign.path()));
        var next = path(post(ticket, "q-satisfaction", "3"));
        campaigns.close(campaign.id(), clock.instant());

        assertThat(usager.get(campaign.path()).getStatusCode().value()).isEqualTo(410);
        var late = usager.postAsIs(next, TestSurveys.form("", "q-clarity", "5"));
        assertThat(late.getStatusCode().value()).isEqualTo(410);
        assertThat(late.getBody()).contains("Cette enquête est terminée");
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void aTextTooLongIsGivenBack() {
        var comment = path(send("q-satisfaction", "3")).replaceFirst("/2$", "/6");

        var answer = usager.postAsIs(comment, TestSurveys.form("", "q-comment", "a".repeat(5001)));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Raccourcissez-le").contains("a".repeat(5001));
    }

    @Test
    void tenMegabytesAreTurnedAway() {
        var comment = path(send("q-satisfaction", "3")).replaceFirst("/2$", "/6");

        var answer = usager.postAsIs(comment, TestSurveys.form("", "q-comment", "a".repeat(10_000_000)));

        assertThat(answer.getStatusCode().value()).isEqualTo(413);
        assertThat(answer.getBody()).contains("trop long");
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void anUnknownSheetOrCampaign() {
        refused(usager.get(campaign.path() + "/" + "x".repeat(32)), 404, "Aucune enquête ne répond à ce lien");
        refused(usager.get("/q/ZZZZZZZ"), 404, "Aucune enquête ne répond à ce lien");
    }

    @Test
    void aDayThatIsNotOneAndAServiceThatIsNotThere() {
        var mixed = TestSurveys.in(house)
                .open(
                        office,
                        FormFamily.FREE,
                        TestSurveys.step(
                                TestSurveys.own("qday", QuestionKind.DATE, true),
                                TestSurveys.own("qwhere", QuestionKind.STRUCTURE, true)),
                        false,
                        false);
        var ticket = TestSurveys.ticket(usager.page(mixed.path()));

        var answer = usager.postAsIs(
                mixed.path(), TestSurveys.form(ticket, "q-qday", "2026-02-30", "q-qwhere", "Nulle part du tout"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("href=\"#q-qday\"")
                .contains("href=\"#q-qwhere\"")
                .contains("2026-02-30");
        var elsewhere = TestStructures.in(directory).open("Mairie d’à côté");
        refused(
                usager.postAsIs(
                        mixed.path(),
                        TestSurveys.form(
                                ticket,
                                "q-qday",
                                "2026-02-03",
                                "q-qwhere",
                                "",
                                "q-qwhere-choisi",
                                elsewhere.code().value())),
                400,
                "n’est pas dans le questionnaire");
    }

    private void refused(ResponseEntity<String> answer, int status, String words) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains(words);
        assertThat(answers()).isZero();
    }

    private ResponseEntity<String> send(String... fields) {
        return post(TestSurveys.ticket(usager.page(campaign.path())), fields);
    }

    private ResponseEntity<String> post(String ticket, String... fields) {
        return usager.postAsIs(campaign.path(), TestSurveys.form(ticket, fields));
    }

    private static String path(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", "");
    }

    private long answers() {
        return jdbc.sql("select count(*) from survey.answer where campaign_id = ?")
                .param(campaign.id())
                .query(Long.class)
                .single();
    }
}
