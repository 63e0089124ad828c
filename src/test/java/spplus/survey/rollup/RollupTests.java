package spplus.survey.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.Given;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;

/** Every answer is counted once, whoever answers meanwhile. */
@IntegrationTest
class RollupTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Autowired
    Rollups rollups;

    @Autowired
    CountedRollups counted;

    @Autowired
    HorizonRepository horizon;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Structure network;
    private Structure office;
    private Structure other;
    private Opened survey;

    @BeforeEach
    void aCampaignIsOpen() {
        network = TestStructures.in(directory).open("Réseau compté");
        office = TestStructures.in(directory).open("Bureau compté", network);
        other = TestStructures.in(directory).open("Autre bureau compté", network);
        survey = campaigns.open(network, false, DAY);
    }

    @Test
    void countsEachAnswerOnceWhileThirtyTwoPeopleAnswerAtOnce() throws Exception {
        int people = 32;
        int sheets = 12;
        var answering = new AtomicBoolean(true);
        var ready = new CountDownLatch(people);
        try (var threads = Executors.newFixedThreadPool(people + 1)) {
            var counting = threads.submit(() -> {
                while (answering.get()) {
                    rollups.count();
                }
            });
            var all = new ArrayList<Future<?>>();
            for (int person = 0; person < people; person++) {
                int who = person;
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    for (int i = 0; i < sheets; i++) {
                        answersInTwoSteps(who, i);
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
            answering.set(false);
            counting.get();
        }
        counted.count();

        int written = people * sheets;
        assertThat(total(network.code().value(), "satisfaction", "n")).isEqualTo(written);
        assertThat(total(network.code().value(), "satisfaction", "favourable")).isEqualTo(written / 3);
        assertThat(total(office.code().value(), "satisfaction", "n")
                        + total(other.code().value(), "satisfaction", "n"))
                .isEqualTo(written);
        assertThat(total("", "help_tried", "n")).isEqualTo(written);
        assertThat(sheets(network.code().value())).isEqualTo(written);
        assertThatAllIsRight();
    }

    private void answersInTwoSteps(int who, int i) {
        var sheet = campaigns.blank(survey, who % 2 == 0 ? office : other, ServedBy.ONLINE, DAY);
        int face = 1 + (who + i) % 3;
        var first = campaigns.write(sheet, 1, false, survey.choice("satisfaction", face));
        campaigns.write(
                first,
                survey.form().steps().size(),
                true,
                survey.choice("satisfaction", face),
                survey.choice("clarity", 1 + (who * 7 + i) % 5),
                survey.choice("help_tried", 5),
                survey.choice("help_tried", 6));
    }

    @Test
    void followsWhatPeopleChange() throws SQLException {
        var sheet = campaigns.answer(survey, office, ServedBy.PHONE, DAY, 3, 5);
        counted.count();
        assertThat(total(office.code().value(), "satisfaction", "sum")).isEqualTo(10);

        campaigns.write(sheet, 1, false, survey.choice("satisfaction", 1));
        counted.count();
        assertThat(total(office.code().value(), "satisfaction", "sum")).isZero();
        assertThat(total(office.code().value(), "satisfaction", "unfavourable")).isEqualTo(1);
        assertThat(total(office.code().value(), "clarity", "n")).isZero();
        assertThatAllIsRight();
    }

    @Test
    void movesAnAnswerToAnotherStructure() throws SQLException {
        var sheet = campaigns.answer(survey, office, ServedBy.PHONE, DAY, 3, 5);
        counted.count();
        var moved = new Sheet(
                sheet.id(),
                sheet.campaign(),
                sheet.form(),
                sheet.day(),
                sheet.from().of(other.code()),
                sheet.given(),
                6,
                true);
        campaigns.write(moved, 6, true, moved.given().toArray(Given[]::new));
        counted.count();
        assertThat(total(office.code().value(), "satisfaction", "n")).isZero();
        assertThat(total(other.code().value(), "satisfaction", "n")).isEqualTo(1);
        assertThat(sheets(other.code().value())).isEqualTo(1);
        assertThatAllIsRight();
    }

    @Test
    void waitsForWhoStartedEarlierAndEndsLater() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var slow = thread.submit(() -> transaction.execute(_ -> {
                campaigns.answer(survey, office, ServedBy.PHONE, DAY, 3, 5);
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return null;
            }));
            begun.await();
            campaigns.answer(survey, office, ServedBy.PHONE, DAY, 1, 1);
            rollups.count();
            assertThat(total(office.code().value(), "satisfaction", "n")).isZero();
            end.countDown();
            slow.get();
        }
        counted.count();
        assertThat(total(office.code().value(), "satisfaction", "n")).isEqualTo(2);
        assertThatAllIsRight();
    }

    @Test
    void countsTheSameWhenItCountsAgain() throws SQLException {
        campaigns.answer(survey, office, ServedBy.PHONE, DAY, 3, 5);
        campaigns.answer(survey, other, ServedBy.ONLINE, DAY, 2, 4);
        counted.count();
        counted.rebuild();
        assertThat(total(network.code().value(), "satisfaction", "sum")).isEqualTo(15);
        assertThatAllIsRight();
    }

    @Test
    void countsADatabaseRestoredFromAnother() throws SQLException {
        campaigns.answer(survey, office, ServedBy.PHONE, DAY, 3, 5);
        counted.count();
        long far = 3_000_000_000_000L;
        jdbc.sql("update survey.answer set tx = cast(cast(? as text) as xid8) where campaign_id = ?")
                .param(far - 5)
                .param(survey.id())
                .update();
        jdbc.sql("update survey.rollup_state set horizon = cast(cast(? as text) as xid8)")
                .param(far)
                .update();
        campaigns.answer(survey, office, ServedBy.PHONE, DAY, 1, 1);

        counted.count();
        assertThat(total(office.code().value(), "satisfaction", "n")).isEqualTo(2);
        assertThat(transaction.execute(_ -> horizon.lock()).horizon()).isLessThan(far);
        assertThatAllIsRight();
    }

    @Test
    void countsAnswersUnderTheNewPlaceOfAStructureThatMoved() throws SQLException {
        campaigns.answer(survey, office, ServedBy.PHONE, DAY, 3, 5);
        counted.count();
        var elsewhere = TestStructures.in(directory).open("Réseau voisin");
        TestStructures.in(directory)
                .register(
                        TestStructures.entry(office.code().value(), office.name(), elsewhere, "21000", "Dijon", "Oui"));
        horizon.markStale(office.code().value());
        counted.count();
        assertThat(total(elsewhere.code().value(), "satisfaction", "n")).isEqualTo(1);
        assertThat(total(network.code().value(), "satisfaction", "n")).isZero();
        assertThatAllIsRight();
    }

    private void assertThatAllIsRight() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (var sum : Recount.values()) {
                var found = sum.compare(connection, survey.id());
                assertThat(found.compared()).as(sum.table()).isPositive();
                assertThat(found.different())
                        .as("%s, first %s", sum.table(), found.first())
                        .isZero();
            }
            connection.rollback();
        }
    }

    private long total(String scope, String question, String column) {
        return jdbc.sql("""
                select coalesce(sum(%s), 0) from survey.rollup_month
                where scope = ? and campaign_id = ? and question_id = ?
                """.formatted(column))
                .param(scope)
                .param(survey.id())
                .param(survey.question(question).id())
                .query(Long.class)
                .single();
    }

    private long sheets(String scope) {
        return jdbc.sql("select coalesce(sum(n), 0) from survey.rollup_sheet where scope = ? and campaign_id = ?")
                .param(scope)
                .param(survey.id())
                .query(Long.class)
                .single();
    }
}
