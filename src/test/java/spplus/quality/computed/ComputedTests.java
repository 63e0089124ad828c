package spplus.quality.computed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.platform.Ids;
import spplus.quality.TestResults;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** Scores of surveys and replies to experiences become results that people read again before they are public. */
@IntegrationTest
class ComputedTests {

    @Autowired
    Computing computing;

    @Autowired
    RunRepository runs;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    TestExperiences experiences;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure network;
    private Structure office;
    private Opened survey;
    private LocalDate lastYear;
    private Browser lead;

    @BeforeEach
    void anOfficeIsSurveyedLastYear() {
        network = TestStructures.in(directory).open("Réseau calculé");
        office = TestStructures.in(directory).open("Bureau calculé", network);
        lastYear = LocalDate.now(clock).withDayOfYear(1).minusYears(1);
        survey = campaigns.open(network, false, lastYear);
        lead = signedIn.as(Role.LOCAL_LEAD, network.code().value());
    }

    @Test
    void scoresBecomeDraftsThatTheLeadPublishesEachStructureForItself() {
        answers(office, 12, 3);
        answers(office, 3, 1);
        answers(network, 4, 3);
        compute("satisfaction", "taux-net");

        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 1200 0 15 COMPUTED");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT 400 0 4 COMPUTED");
        assertThat(result(office, "taux-net")).isEqualTo("DRAFT 1200 300 15 COMPUTED");
        assertThat(lead.page("/espace/qualite?structure=" + network.code()))
                .contains("Usagers satisfaits", "80 %", "12 sur 15 personnes");

        TestResults.enter(lead, office, Map.of("satisfaction.nombre", "12", "satisfaction.sur", "15"));
        assertThat(result(office, "satisfaction"))
                .as("a page saved as it was shown changes nothing")
                .isEqualTo("DRAFT 1200 0 15 COMPUTED");

        TestResults.publishAll(lead, network);
        assertThat(lead.page("/structures/" + network.code() + "/resultats")).contains("84,2 %", "16 sur 19 personnes");
    }

    @Test
    void whatAStructureWasComputedAloneStillCountsOnceAnotherOpensBelowIt() {
        answers(network, 4, 3);
        compute("satisfaction");
        office = TestStructures.in(directory).open("Bureau ouvert après", network);
        answers(office, 12, 3);
        answers(office, 3, 1);
        compute("satisfaction");
        TestResults.publishAll(lead, network);
        assertThat(lead.page("/structures/" + network.code() + "/resultats")).contains("84,2 %", "16 sur 19 personnes");
    }

    @Test
    void computingAgainChangesNothingAndLaterAnswersCorrectWhatIsPublicWithATrace() {
        answers(office, 11, 3);
        compute("satisfaction");
        TestResults.publishAll(lead, office);
        int steps = steps(office);
        compute("satisfaction");
        assertThat(steps(office)).isEqualTo(steps);

        answers(office, 9, 1);
        compute("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("PUBLISHED 1100 0 20 COMPUTED");
        assertThat(steps(office)).isEqualTo(steps + 1);
        assertThat(lead.page("/structures/" + office.code() + "/resultats")).contains("55 %", "11 sur 20 personnes");
    }

    @Test
    void whatAPersonEnteredIsNeverReplaced() {
        TestResults.enter(lead, office, Map.of("satisfaction.nombre", "30", "satisfaction.sur", "40"));
        answers(office, 12, 3);
        compute("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 3000 0 40 TYPED");
    }

    @Test
    void whatIsNotThereAnyMoreSaysSo() {
        answers(office, 12, 3);
        compute("satisfaction");
        jdbc.sql("delete from survey.rollup_year where scope = any (?)")
                .param(new String[] {office.code().value(), network.code().value()})
                .update();
        try {
            again("satisfaction");
            assertThat(result(office, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
        } finally {
            rollups.rebuild();
        }
    }

    @Test
    void repliesAreCountedOnceTheirDelayIsOver() {
        var month = LocalDate.now(clock).withDayOfMonth(1).minusMonths(3);
        published(office, month, month.plusDays(3));
        published(office, month, month.plusDays(25));
        published(office, month, null);
        compute("reponses");
        assertThat(result(office, "reponses")).isEqualTo("DRAFT 100 0 3 COMPUTED");
    }

    @Test
    void theProgrammeTeamReadsWhatIsComputedAndAsksForItAgain() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        answers(office, 2, 3);
        compute("satisfaction");
        assertThat(team.page("/espace/qualite/calculs"))
                .contains("Résultats calculés", "De façon générale, comment ça s’est passé", "un chiffre");
        team.post("/espace/qualite/calculs/satisfaction", Map.of());
        assertThat(team.page("/espace/qualite/calculs")).contains("Le calcul de « Usagers satisfaits » est demandé");
        assertThat(lead.get("/espace/qualite/calculs").getStatusCode().value()).isEqualTo(404);
        assertThat(team.page("/resultats/indicateurs/satisfaction")).contains("Calculé à partir de");
    }

    private void answers(Structure about, int count, int face) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, about, ServedBy.ONLINE, lastYear.plusMonths(i % 12), face, 1 + i % 5);
        }
    }

    private void compute(String... indicators) {
        rollups.count();
        again(indicators);
    }

    private void again(String... indicators) {
        computing.plan();
        for (var indicator : indicators) {
            runs.again(indicator, clock.instant());
        }
        boolean more = true;
        while (more) {
            more = computing.round();
        }
    }

    private void published(Structure about, LocalDate day, LocalDate replied) {
        var id = experiences.published(
                new Story("Une attente", "J’ai attendu longtemps au guichet."), Feeling.NEUTRAL, about.code());
        jdbc.sql("update experience.experience set published_at = ? where id = ?")
                .param(noon(day).atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
        if (replied != null) {
            jdbc.sql("""
                    insert into experience.reply (id, experience_id, structure, state, body, created_at, updated_at,
                      published_at)
                    values (?, ?, ?, 'PUBLISHED', 'Merci.', ?, ?, ?)
                    """)
                    .params(
                            Ids.next(),
                            id.value(),
                            about.code().value(),
                            noon(replied).atOffset(ZoneOffset.UTC),
                            noon(replied).atOffset(ZoneOffset.UTC),
                            noon(replied).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }

    private String result(Structure structure, String indicator) {
        return jdbc.sql(
                        "select * from quality.result where structure = ? and indicator = ? order by first_day desc limit 1")
                .param(structure.code().value())
                .param(indicator)
                .query((row, _) -> "%s %s %s %s %s"
                        .formatted(
                                row.getString("state"),
                                row.getObject("numerator"),
                                row.getObject("second"),
                                row.getObject("denominator"),
                                row.getString("entered_from")))
                .optional()
                .orElse("");
    }

    private int steps(Structure structure) {
        return jdbc.sql("""
                select count(*) from quality.result_step s join quality.result r on r.id = s.result_id where r.structure = ?
                  and r.indicator = 'satisfaction'
                """)
                .param(structure.code().value())
                .query(Integer.class)
                .single();
    }
}
