package spplus.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.TestSurveys;

/** Answering the standard questionnaire: each step is saved, and counts once. */
@IntegrationTest
class AnsweringTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    Browser usager;
    Campaign campaign;

    @BeforeEach
    void openCampaign() {
        usager = agents.nobody();
        campaign = TestSurveys.in(house).standard(TestStructures.in(directory).open("Mairie des Avis"));
    }

    @Test
    void theSmileyAloneIsAnAnswerAlready() {
        var next = begin("q-satisfaction", "3");

        assertThat(next).startsWith(campaign.path() + "/").endsWith("/2");
        assertThat(counted("satisfaction")).containsExactly("3 10");
        assertThat(sheet()).isEqualTo("1 false");
    }

    @Test
    void skipsTheStepsThatConcernNobody() {
        var clarity = begin("q-satisfaction", "2");
        var help = path(usager.postAsIs(clarity, TestSurveys.form("", "q-clarity", "4")));
        var comment = path(usager.postAsIs(help, TestSurveys.form("", "q-help_tried", "9")));

        assertThat(comment).endsWith("/6");
        var end = path(usager.postAsIs(comment, TestSurveys.form("", "q-comment", "")));
        assertThat(end).endsWith("/merci");
        assertThat(usager.page(end)).contains("Merci, votre avis est enregistré");
        assertThat(sheet()).isEqualTo("6 true");
        assertThat(counted("clarity")).containsExactly("4 7.5");
    }

    @Test
    void asksOnlyOfTheChannelsThatWereTriedAndReached() {
        var clarity = begin("q-satisfaction", "1");
        var help = path(usager.postAsIs(clarity, TestSurveys.form("", "q-clarity", "")));
        var reached = path(usager.postAsIs(help, TestSurveys.form("", "q-help_tried", "1", "q-help_tried", "2")));

        assertThat(usager.page(reached))
                .contains("q-help_reached-1-1")
                .contains("q-help_reached-2-1")
                .doesNotContain("q-help_reached-3-1");
        var quality =
                path(usager.postAsIs(reached, TestSurveys.form("", "q-help_reached-1", "1", "q-help_reached-2", "2")));
        assertThat(usager.page(quality)).contains("q-help_quality-1-5").doesNotContain("q-help_quality-2-5");
        usager.postAsIs(quality, TestSurveys.form("", "q-help_quality-1", "5"));
        assertThat(counted("help_quality")).containsExactly("5 10");
    }

    @Test
    void takesBackWhatAnotherAnswerMakesPointless() {
        var clarity = begin("q-satisfaction", "1");
        var help = path(usager.postAsIs(clarity, TestSurveys.form("", "q-clarity", "")));
        var reached = path(usager.postAsIs(help, TestSurveys.form("", "q-help_tried", "1")));
        usager.postAsIs(reached, TestSurveys.form("", "q-help_reached-1", "1"));
        assertThat(counted("help_reached")).hasSize(1);

        usager.postAsIs(help, TestSurveys.form("", "q-help_tried", "9"));

        assertThat(counted("help_reached")).isEmpty();
        assertThat(rows("help_reached")).as("both rows stay").isEqualTo(2);
    }

    @Test
    void whatIsChangedIsTakenBackByItsOpposite() {
        var clarity = begin("q-satisfaction", "3");
        var first = clarity.replaceFirst("/2$", "/1");

        usager.postAsIs(first, TestSurveys.form("", "q-satisfaction", "1"));

        assertThat(counted("satisfaction")).containsExactly("1 0");
        assertThat(rows("satisfaction")).isEqualTo(3);
    }

    @Test
    void theSameStepSentTwiceCountsOnce() {
        var ticket = TestSurveys.ticket(usager.page(campaign.path()));
        var one = usager.postAsIs(campaign.path(), TestSurveys.form(ticket, "q-satisfaction", "3"));
        var again = usager.postAsIs(campaign.path(), TestSurveys.form(ticket, "q-satisfaction", "3"));

        assertThat(path(again)).isEqualTo(path(one));
        assertThat(rows("satisfaction")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from survey.response where campaign_id = ?")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameStepSentByManyAtOnceCountsOnce() throws InterruptedException {
        var form = TestSurveys.form(TestSurveys.ticket(usager.page(campaign.path())), "q-satisfaction", "3");

        var senders = Stream.generate(
                        () -> Thread.ofVirtual().start(() -> agents.nobody().postAsIs(campaign.path(), form)))
                .limit(8)
                .toList();
        for (var sender : senders) {
            sender.join();
        }

        assertThat(rows("satisfaction")).isEqualTo(1);
        assertThat(sheet()).isEqualTo("1 false");
    }

    @Test
    void personalDataIsTakenOutBeforeAnythingIsKept() {
        var comment = begin("q-satisfaction", "1").replaceFirst("/2$", "/6");

        usager.postAsIs(comment, TestSurveys.form("", "q-comment", "Appelez-moi au 06 12 34 56 78, c’est urgent."));

        assertThat(jdbc.sql("select text || ' ' || redactions from survey.answer_text where campaign_id = ?")
                        .param(campaign.id())
                        .query(String.class)
                        .list())
                .containsExactly("Appelez-moi au [téléphone], c’est urgent. 1");
    }

    @Test
    void saysWhatToMendAndKeepsWhatWasTyped() {
        var ticket = TestSurveys.ticket(usager.page(campaign.path()));

        var answer = usager.postAsIs(campaign.path(), TestSurveys.form(ticket));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("href=\"#q-satisfaction-1\"")
                .contains("choisissez l’un des trois visages");
        assertThat(rows("satisfaction")).isZero();
    }

    @Test
    void isTakenUpWhereItWasLeft() {
        var clarity = begin("q-satisfaction", "3");

        var resumed = usager.get(clarity.replaceFirst("/2$", ""));

        assertThat(path(resumed)).isEqualTo(clarity);
        assertThat(usager.page(clarity.replaceFirst("/2$", "/1"))).containsPattern("value=\"3\"\\s+checked");
    }

    @Test
    void countsHowOftenItWasShownAndRefused() {
        var ticket = TestSurveys.ticket(usager.page(campaign.path()));

        var answer = usager.postAsIs(campaign.path() + "/non-merci", TestSurveys.form(ticket));

        assertThat(answer.getBody()).contains("C’est noté");
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select shown || ' ' || refused from survey.offered where campaign_id = ?")
                                .param(campaign.id())
                                .query(String.class)
                                .list())
                .containsExactly("1 1"));
    }

    private String begin(String... fields) {
        return TestSurveys.begin(usager, campaign.path(), campaign.path(), fields);
    }

    private static String path(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", "");
    }

    /** Choice and points of what counts. */
    private List<String> counted(String code) {
        return jdbc.sql("""
                select choice || coalesce(' ' || score, '') from survey.answer
                join survey.question on question.id = question_id
                where campaign_id = ? and code = ? group by item, choice, score having sum(sign) > 0
                """)
                .param(campaign.id())
                .param(code)
                .query(String.class)
                .list();
    }

    private long rows(String code) {
        return jdbc.sql("""
                select count(*) from survey.answer join survey.question on question.id = question_id
                where campaign_id = ? and code = ?
                """).param(campaign.id()).param(code).query(Long.class).single();
    }

    private String sheet() {
        return jdbc.sql("select steps_reached || ' ' || completed from survey.response where campaign_id = ?")
                .param(campaign.id())
                .query(String.class)
                .single();
    }
}
