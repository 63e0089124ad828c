package spplus.quality.computed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.commitment.Commitments;
import spplus.quality.QualitySettings;
import spplus.quality.TestResults;
import spplus.quality.domain.Formula;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Source;
import spplus.quality.domain.Term;
import spplus.quality.result.ComputedIntake;

/** What was computed stays true while rounds fail, delays change and people decide. */
class ComputedUpkeepTests extends ComputedTestCase {

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
