package spplus.survey.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.SurveyWatches;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** Digests and thresholds: asked for, told once, stopped. */
@IntegrationTest
class WatchTests {

    private static final String ADDRESS = "/espace/enquetes/alertes";

    @Autowired
    WatchRound round;

    @Autowired
    WatchRepository watches;

    @Autowired
    SurveyWatches letters;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn agents;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Structure office;
    Opened survey;
    Browser lead;
    LocalDate today;
    /** Its month is the one that a digest of today tells, even on the first of a month. */
    LocalDate yesterday;

    @BeforeEach
    void aSurveyIsOpen() {
        office = TestStructures.in(directory).open("Bureau veillé");
        today = LocalDate.now(clock);
        yesterday = today.minusDays(1);
        survey = campaigns.open(office, false, yesterday.withDayOfMonth(1));
        lead = agents.as(Role.LOCAL_LEAD, office.code().value());
    }

    @Test
    void aDigestTellsWhatIsNewWithIntervalsAndNotTwice() {
        ask("quoi", "WEEKLY");
        answer(24, 3);
        due();

        round.run();
        due();
        round.run();

        var watch = watch();
        await().untilAsserted(() -> assertThat(mails("survey-digest:" + watch)).isEqualTo(1));
        assertThat(letters.digest(watch, LocalDate.now(clock))).get().satisfies(told -> {
            assertThat(told.about()).isEqualTo("Bureau veillé");
            assertThat(told.text())
                    .contains("24 réponses commencées")
                    .contains("100\u00a0% (entre 86 et")
                    .contains("24 réponses)")
                    .contains("Rien à comparer");
            assertThat(told.path()).contains("structure=" + office.code());
        });
        answer(1, 3);
        due();
        round.run();
        assertThat(jdbc.sql("select told_answers from survey.watch where id = ?")
                        .param(watch)
                        .query(Long.class)
                        .single())
                .isEqualTo(25);
    }

    @Test
    void aDigestOfTooFewAnswersIsNotSent() {
        ask("quoi", "WEEKLY");
        answer(4, 3);
        due();

        round.run();

        assertThat(jdbc.sql("select told_answers from survey.watch where id = ?")
                        .param(watch())
                        .query(Long.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void aThresholdAlertsOnceAndOnlyWhenAllTheIntervalIsBeyond() {
        ask("quoi", "SATISFIED", "sens", "moins", "seuil", "50", "mois", "3");
        answer(8, 3);
        answer(12, 1);
        due();
        round.run();
        assertThat(crossings()).as("40 % of 20 may well be 50 %").isZero();

        answer(60, 1);
        due();
        round.run();
        due();
        round.run();

        assertThat(crossings()).isEqualTo(1);
        var crossing = jdbc.sql("select id from survey.watch_crossing where watch_id = ?")
                .param(watch())
                .query(UUID.class)
                .single();
        await().untilAsserted(
                        () -> assertThat(mails("survey-threshold:" + crossing)).isEqualTo(1));
        assertThat(letters.crossing(crossing)).get().satisfies(told -> assertThat(told.text())
                .contains("au-dessous de 50")
                .contains("10\u00a0% (entre 5 et 19\u00a0%")
                .contains("80 réponses"));
        assertThat(lead.page(ADDRESS + "?structure=" + office.code())).contains("vous avez été prévenu");

        answer(400, 3);
        due();
        round.run();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code())).doesNotContain("vous avez été prévenu");
    }

    @Test
    void aNumberOfAnswersIsToldWhenReached() {
        ask("quoi", "ANSWERS", "sens", "plus", "seuil", "20", "mois", "3");
        answer(19, 2);
        due();
        round.run();
        assertThat(crossings()).isZero();

        answer(1, 2);
        due();
        round.run();

        assertThat(crossings()).isEqualTo(1);
    }

    @Test
    void whoMayNotReadAnyMoreIsForgotten() {
        ask("quoi", "WEEKLY");
        var watch = watch();
        jdbc.sql("update account.assignment set ended_at = now() where agent = ?")
                .param(lead.agent())
                .update();
        due();

        round.run();

        assertThat(watches.find(watch)).isEmpty();
    }

    @Test
    void aLinkOfTheMailStopsItWithoutSigningInAndTellsNothingOfOthers() {
        ask("quoi", "MONTHLY");
        var stop = "/alertes-enquetes/" + watches.secretOf(watch());

        assertThat(agents.nobody().page(stop)).contains("Ne plus recevoir ce message");
        var done = agents.nobody().postAsIs(stop + "/arreter", new LinkedMultiValueMap<>());
        var unknown = agents.nobody().postAsIs("/alertes-enquetes/rien/arreter", new LinkedMultiValueMap<>());

        assertThat(done.getBody()).contains("C’est fait");
        assertThat(unknown.getStatusCode()).isEqualTo(done.getStatusCode());
        assertThat(of()).isEmpty();
    }

    @Test
    void saysWhatIsToBeMendedAndKeepsWhatWasTyped() {
        var nothing = ask("quoi", "SATISFIED", "sens", "", "seuil", "120", "mois", "2");
        var few = ask("quoi", "ANSWERS", "sens", "plus", "seuil", "3", "mois", "1");

        assertThat(nothing.getStatusCode().value()).isEqualTo(422);
        assertThat(nothing.getBody())
                .contains("au-dessus ou au-dessous")
                .contains("une part de 0 à 100")
                .contains("Choisissez une durée")
                .contains("value=\"120\"");
        assertThat(few.getBody()).contains("un nombre de réponses, de 10 ou plus");
        assertThat(of()).isEmpty();
    }

    @Test
    void othersNeitherSeeNorRemoveIt() {
        ask("quoi", "WEEKLY");
        var colleague = agents.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(colleague.page(ADDRESS + "?structure=" + office.code())).contains("Vous n’avez rien demandé");
        assertThat(colleague
                        .post(ADDRESS + "/" + watch() + "/retirer", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        lead.post(
                ADDRESS + "/" + watch() + "/retirer",
                Map.of("structure", office.code().value()));
        assertThat(of()).isEmpty();
    }

    private ResponseEntity<String> ask(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("structure", office.code().value());
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return lead.post(ADDRESS, form);
    }

    private void answer(int count, int face) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, office, ServedBy.COUNTER, yesterday, face, 3);
        }
        rollups.count();
    }

    /** As if its day had come. */
    private void due() {
        jdbc.sql("update survey.watch set next_on = ? where agent = ?")
                .param(today)
                .param(lead.agent())
                .update();
    }

    private List<UUID> of() {
        return jdbc.sql("select id from survey.watch where agent = ?")
                .param(lead.agent())
                .query(UUID.class)
                .list();
    }

    private UUID watch() {
        return of().getFirst();
    }

    private long crossings() {
        return jdbc.sql("""
                select count(*) from survey.watch_crossing c join survey.watch w on w.id = c.watch_id where w.agent = ?
                """).param(lead.agent()).query(Long.class).single();
    }

    private int mails(String told) {
        return jdbc.sql("select count(*) from notification.mail where told like ?")
                .param(told + "%")
                .query(Integer.class)
                .single();
    }
}
