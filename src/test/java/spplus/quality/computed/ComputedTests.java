package spplus.quality.computed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.platform.Ids;
import spplus.quality.QualitySettings;
import spplus.quality.TestResults;
import spplus.quality.domain.Formula;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Source;
import spplus.quality.domain.Term;
import spplus.quality.result.ComputedIntake;
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
    IndicatorStore indicators;

    @Autowired
    ComputedIntake intake;

    @Autowired
    Commitments commitments;

    @Autowired
    QualitySettings settings;

    @Autowired
    TransactionTemplate transaction;

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
        answers(network, 12, 3);
        compute("satisfaction", "taux-net");

        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 1200 0 15 COMPUTED");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT 1200 0 12 COMPUTED");
        assertThat(result(office, "taux-net")).isEqualTo("DRAFT 1200 300 15 COMPUTED");
        assertThat(lead.page("/espace/qualite?structure=" + network.code()))
                .contains("Usagers satisfaits", "80 %", "12 sur 15 personnes");

        TestResults.enter(lead, office, Map.of("satisfaction.nombre", "12", "satisfaction.sur", "15"));
        assertThat(result(office, "satisfaction"))
                .as("a page saved as it was shown changes nothing")
                .isEqualTo("DRAFT 1200 0 15 COMPUTED");

        TestResults.publishAll(lead, network);
        assertThat(lead.page("/structures/" + network.code() + "/resultats")).contains("88,9 %", "24 sur 27 personnes");
    }

    @Test
    void whatAStructureWasComputedAloneStillCountsOnceAnotherOpensBelowIt() {
        answers(network, 12, 3);
        compute("satisfaction");
        office = TestStructures.in(directory).open("Bureau ouvert après", network);
        answers(office, 12, 3);
        answers(office, 3, 1);
        compute("satisfaction");
        TestResults.publishAll(lead, network);
        assertThat(lead.page("/structures/" + network.code() + "/resultats")).contains("88,9 %", "24 sur 27 personnes");
    }

    @Test
    void scoresOfTooFewAreKeptBackAndSoAreThoseThatWouldGiveThemAway() {
        var large = TestStructures.in(directory).open("Grand bureau calculé", network);
        answers(office, 15, 3);
        answers(large, 20, 3);
        answers(network, 4, 3);
        compute("satisfaction");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
        assertThat(result(office, "satisfaction"))
                .as("39 in all less 15 and 20 would be what 4 said")
                .isEqualTo("DRAFT null null null COMPUTED");
        assertThat(result(large, "satisfaction")).isEqualTo("DRAFT 2000 0 20 COMPUTED");
        assertThat(lead.page("/espace/qualite?structure=" + network.code())).contains("trop peu de cas");

        answers(network, 6, 3);
        compute("satisfaction");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT 1000 0 10 COMPUTED");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 1500 0 15 COMPUTED");
    }

    @Test
    void whatOneAnsweredIsNeverAResult() {
        answers(office, 1, 3);
        compute("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
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
        forgetAnswers();
        again("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
    }

    @Test
    void whatAPersonValidatedStaysWhenItIsNotThereAnyMore() {
        answers(office, 12, 3);
        compute("satisfaction");
        var id = jdbc.sql("select id from quality.result where structure = ? and indicator = 'satisfaction'")
                .param(office.code().value())
                .query(UUID.class)
                .single();
        lead.post(
                "/espace/qualite",
                Map.of("structure", network.code().value(), "geste", "valider", "resultat", id + "_1"));
        assertThat(result(office, "satisfaction")).isEqualTo("VALIDATED 1200 0 12 COMPUTED");
        forgetAnswers();
        again("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("VALIDATED 1200 0 12 COMPUTED");
    }

    @Test
    void whatWasComputedBeforeOfAllThatStandsBelowIsOfTheStructureAloneFromNowOn() {
        answers(office, 12, 3);
        compute("satisfaction");
        TestResults.publishAll(lead, office);
        jdbc.sql("update quality.result set whole = true where structure = ?")
                .param(office.code().value())
                .update();
        compute("satisfaction");
        assertThat(jdbc.sql("select whole from quality.result where structure = ? and indicator = 'satisfaction'")
                        .param(office.code().value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void onePeriodThatCannotBeComputedKeepsNobodyWaiting() {
        var term = new Term(LocalDate.of(2020, 1, 1), 12);
        var faraway = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(9_000));
        runs.plan("satisfaction", term, faraway);
        var broken = new Computing(
                new OnlyOne(jdbc, term), indicators, new NoCount(), intake, commitments, settings, transaction, clock);
        assertThat(broken.round()).isTrue();
        assertThat(broken.round()).isTrue();
        assertThat(due(term)).as("tried at once, twice more").isEqualTo(faraway);
        assertThat(broken.round()).isTrue();
        assertThat(due(term)).isBeforeOrEqualTo(clock.instant().plus(Duration.ofHours(1)));
        jdbc.sql("delete from quality.computation where indicator = 'satisfaction' and first_day = ?")
                .param(Date.valueOf(term.first()))
                .update();
    }

    @Test
    void whatIsAskedForAgainIsComputedFromItsBeginning() {
        answers(office, 12, 3);
        compute("satisfaction");
        jdbc.sql("update quality.result set numerator = 100 where structure = ? and indicator = 'satisfaction'")
                .param(office.code().value())
                .update();
        jdbc.sql("update quality.computation set cursor = 'ZZZZZZ' where indicator = 'satisfaction'")
                .update();
        again("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 1200 0 12 COMPUTED");
    }

    private Instant due(Term term) {
        return new OnlyOne(jdbc, term).due(clock.instant()).orElseThrow().dueAt();
    }

    /** Every answer about the office, and with them all that could be counted again. */
    private void forgetAnswers() {
        jdbc.sql("delete from survey.answer where structure_id = ?")
                .param(office.code().value())
                .update();
        rollups.rebuild();
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
    void aDelayMadeLongerChangesNothingOfWhatIsOver() {
        var month = LocalDate.now(clock).withDayOfMonth(1).minusMonths(1);
        published(office, month, month.plusDays(3));
        published(office, month, null);
        compute("reponses");
        var before = result(office, "reponses");
        assertThat(lead.post(
                                "/espace/experiences/reglages",
                                Map.of("structure", office.code().value(), "targetDays", "90"))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        compute("reponses");
        assertThat(before).isEqualTo("DRAFT 100 0 2 COMPUTED");
        assertThat(result(office, "reponses")).isEqualTo(before);
    }

    @Test
    void whatWasSaidStaysWhileSomethingOfThePeriodIsStillToCome() {
        var month = LocalDate.now(clock).withDayOfMonth(1).minusMonths(1);
        published(office, month, month.plusDays(3));
        compute("reponses");
        published(office, month, null);
        jdbc.sql("""
                insert into experience.reply_target (structure, since, depth, target_days) values (?, '-infinity', 2, 90)
                """).param(office.code().value()).update();
        compute("reponses");
        assertThat(result(office, "reponses")).isEqualTo("DRAFT 100 0 1 COMPUTED");
    }

    @Test
    void theProgrammeTeamReadsWhatIsComputedAndAsksForItAgain() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        answers(office, 12, 3);
        compute("satisfaction");
        assertThat(team.page("/espace/qualite/calculs"))
                .contains(
                        "Résultats calculés",
                        "De façon générale, comment ça s’est passé",
                        lastYear.getYear() + " : " + counted());
        team.post("/espace/qualite/calculs/satisfaction", Map.of());
        assertThat(team.page("/espace/qualite/calculs")).contains("Le calcul de « Usagers satisfaits » est demandé");
        assertThat(lead.get("/espace/qualite/calculs").getStatusCode().value()).isEqualTo(404);
        assertThat(team.page("/resultats/indicateurs/satisfaction")).contains("Calculé à partir de");
    }

    private String counted() {
        int structures = runs.of("satisfaction", 1).getFirst().structures();
        return structures == 1 ? "un service a un chiffre" : structures + " services ont un chiffre";
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

    /** Knows of one period alone, due or not. */
    private static final class OnlyOne extends RunRepository {

        private final Term term;

        OnlyOne(JdbcClient jdbc, Term term) {
            super(jdbc);
            this.term = term;
        }

        @Override
        Optional<Run> due(Instant now) {
            return of("satisfaction", 1_000).stream()
                    .filter(run -> run.term().equals(term))
                    .findFirst();
        }
    }

    private static final class NoCount extends Counting {

        NoCount() {
            super(null, null);
        }

        @Override
        Counted count(Source source, Formula formula, Term term) {
            throw new IllegalStateException("nothing can be counted");
        }
    }
}
