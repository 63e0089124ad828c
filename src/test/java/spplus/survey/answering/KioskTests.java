package spplus.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.TestSurveys;

/** A tablet sends what it kept, once, whatever its clock says. */
@IntegrationTest
class KioskTests {

    private static final long TWO_DAYS = 2 * 24 * 3600;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Opened survey;

    @BeforeEach
    void aTabletStandsAtACounter() {
        survey = campaigns.open(
                TestStructures.in(directory).open("Guichet à la borne"),
                false,
                LocalDate.now(clock).minusDays(10));
    }

    @Test
    void countsASheetSentTwiceOnce() {
        var key = UUID.randomUUID();
        assertThat(send(sheet(key, TWO_DAYS)).getStatusCode().value()).isEqualTo(204);
        assertThat(send(sheet(key, TWO_DAYS + 60)).getStatusCode().value()).isEqualTo(204);
        assertThat(
                        number(
                                "select count(*) from survey.response where campaign_id = ? and source = 'KIOSK' and completed"))
                .isEqualTo(1);
        assertThat(number("select count(*) from survey.answer where campaign_id = ?"))
                .as("a face, and the help that nobody sought drops what follows")
                .isEqualTo(2);
        assertThat(day())
                .isEqualTo(LocalDate.ofInstant(clock.instant().minusSeconds(TWO_DAYS), ZoneId.of("Europe/Paris")));
    }

    @Test
    void keepsTheDayWithinTheCampaignWhateverTheClockOfTheTabletSays() {
        assertThat(send(sheet(UUID.randomUUID(), 400 * 24 * 3600L))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(day()).isEqualTo(survey.campaign().opensOn());
        assertThat(send(sheet(UUID.randomUUID(), -TWO_DAYS)).getStatusCode().value())
                .isEqualTo(204);
        assertThat(number("select count(*) from survey.response where campaign_id = ? and received_on > current_date"))
                .isZero();
    }

    @Test
    void keepsASheetThatNobodyFinishedAsFarAsItGoes() {
        var left = sheet(UUID.randomUUID(), 0);
        left.set("fini", "non");
        left.set("etape", "1");
        assertThat(send(left).getStatusCode().value()).isEqualTo(204);
        assertThat(number("select steps_reached from survey.response where campaign_id = ? and not completed"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatItsPageDoesNotSend() {
        var injected = sheet(UUID.randomUUID(), 0);
        injected.add("structure", "AILLEURS");
        assertThat(send(injected).getStatusCode().value()).isEqualTo(400);
        var choice = sheet(UUID.randomUUID(), 0);
        choice.set("q-satisfaction", "9");
        assertThat(send(choice).getStatusCode().value()).isEqualTo(400);
        var unnumbered = sheet(UUID.randomUUID(), 0);
        unnumbered.set("cle", "1");
        assertThat(send(unnumbered).getStatusCode().value()).isEqualTo(400);
        var ageless = sheet(UUID.randomUUID(), 0);
        ageless.set("age", "hier");
        assertThat(send(ageless).getStatusCode().value()).isEqualTo(400);
        assertThat(number("select count(*) from survey.response where campaign_id = ?"))
                .isZero();
    }

    @Test
    void takesAfterTheEndWhatWasAnsweredBeforeItAndSaysWhatIsTooLate() {
        close(Duration.ofHours(5));

        assertThat(send(sheet(UUID.randomUUID(), 4 * 3600)).getStatusCode().value())
                .as("answered an hour after the end")
                .isEqualTo(410);
        assertThat(send(sheet(UUID.randomUUID(), -TWO_DAYS)).getStatusCode().value())
                .as("answered tomorrow, says its clock")
                .isEqualTo(410);
        assertThat(send(sheet(UUID.randomUUID(), 6 * 3600)).getStatusCode().value())
                .isEqualTo(204);
        assertThat(send(sheet(UUID.randomUUID(), 5 * 3600 - 120))
                        .getStatusCode()
                        .value())
                .as("two minutes after, by a clock that may be wrong")
                .isEqualTo(204);
        assertThat(number("select count(*) from survey.response where campaign_id = ?"))
                .isEqualTo(2);
    }

    @Test
    void takesNothingOnceTheGraceIsOver() {
        close(Duration.ofDays(8));

        assertThat(send(sheet(UUID.randomUUID(), 9 * 24 * 3600)).getStatusCode().value())
                .isEqualTo(410);
        assertThat(number("select count(*) from survey.response where campaign_id = ?"))
                .isZero();
    }

    private void close(Duration ago) {
        jdbc.sql("update survey.campaign set closed_at = ? where id = ?")
                .param(clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .param(survey.id())
                .update();
    }

    @Test
    void isWholeWithoutTheDaysAndServicesThatATabletDoesNotAsk() {
        var mixed = TestSurveys.in(house)
                .open(
                        TestStructures.in(directory).open("Guichet à la borne"),
                        FormFamily.FREE,
                        TestSurveys.step(
                                TestSurveys.own("qday", QuestionKind.DATE, true),
                                TestSurveys.own("qone", QuestionKind.SINGLE, true)),
                        false,
                        false);
        var answered = sheet(UUID.randomUUID(), 0);
        answered.keySet().removeIf(name -> name.startsWith("q-"));
        answered.set("q-qone", "1");
        answered.set("etape", "1");

        var status = client().post()
                .uri(mixed.path() + "/borne")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(answered)
                .exchange((_, response) -> response.getStatusCode().value());

        assertThat(status).isEqualTo(204);
        assertThat(jdbc.sql("select completed from survey.response where campaign_id = ?")
                        .param(mixed.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void isNotOfferedWhereAnswersAreAnonymous() {
        var anonymous = campaigns.open(
                TestStructures.in(directory).open("Bureau anonyme"),
                true,
                LocalDate.now(clock).minusDays(1));
        var status = client().get()
                .uri(anonymous.campaign().path() + "/borne")
                .exchange((_, response) -> response.getStatusCode().value());
        assertThat(status).isEqualTo(404);
    }

    private static MultiValueMap<String, String> sheet(UUID key, long age) {
        var sheet = new LinkedMultiValueMap<String, String>();
        sheet.set("q-satisfaction", "3");
        sheet.set("q-help_tried", "9");
        sheet.set("q-help_reached-1", "1");
        sheet.set("cle", key.toString());
        sheet.set("age", String.valueOf(age));
        sheet.set("etape", "6");
        sheet.set("fini", "oui");
        sheet.set("porte", "");
        return sheet;
    }

    private ResponseEntity<Void> send(MultiValueMap<String, String> sheet) {
        return client().post()
                .uri(survey.campaign().path() + "/borne")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(sheet)
                .exchange((_, response) ->
                        ResponseEntity.status(response.getStatusCode()).build());
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + port);
    }

    private LocalDate day() {
        return jdbc.sql("select received_on from survey.response where campaign_id = ?")
                .param(survey.id())
                .query(LocalDate.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).param(survey.id()).query(Long.class).single();
    }
}
