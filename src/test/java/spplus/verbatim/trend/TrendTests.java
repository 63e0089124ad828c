package spplus.verbatim.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.statistics.Verdict;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.trend.Trends.Told;

@IntegrationTest
class TrendTests {

    private static final int TEXTS = 35;

    @Autowired
    private TestVoices voices;

    @Autowired
    private TallyRepository tallies;

    @Autowired
    private Trends trends;

    @Autowired
    private RisingWatch watch;

    @Autowired
    private Directory directory;

    @Autowired
    private Reindex reindex;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void countsForAStructureAndThoseAboveWhatTextsSayToday() {
        var above = TestStructures.in(directory).open("Direction qui compte");
        var counter = TestStructures.in(directory).open("Guichet compté", above);
        var month = YearMonth.of(2026, 2);
        var kept = voices.says(counter, month.atDay(3), Channel.PHONE, Feeling.NEGATIVE, Axis.RELATION, "Un", "Un.");
        var gone = voices.says(counter, month.atDay(9), Channel.PHONE, Feeling.POSITIVE, null, "Deux", "Deux.");
        countAll();
        assertThat(counts(above, month)).containsEntry("", 2).containsEntry("commitment:4", 2);
        assertThat(counts(counter, month))
                .containsEntry("feeling:NEGATIVE", 1)
                .containsEntry("axis:RELATION-NEGATIVE", 1);

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("update verbatim.decision set relation = 9, feeling = 'NEUTRAL' where verbatim_id = ?")
                    .param(kept)
                    .update();
            jdbc.sql("delete from verbatim.verbatim where id = ?").param(gone).update();
            reindex.mark(List.of(kept, gone));
        });
        countAll();

        var after = counts(above, month);
        assertThat(after)
                .containsEntry("", 1)
                .containsEntry("feeling:NEUTRAL", 1)
                .doesNotContainKeys("feeling:NEGATIVE", "feeling:POSITIVE", "axis:RELATION-NEGATIVE");
        tallies.rebuild();
        assertThat(counts(above, month)).isEqualTo(after);
    }

    @Test
    void tellsOnceWhatRoseLastMonth() {
        var office = TestStructures.in(directory).open("Bureau où l’attente monte");
        var last = YearMonth.now(clock).minusMonths(1);
        for (int before = 1; before <= 3; before++) {
            say(office, last.minusMonths(before), 2, Axis.RESPONSIVENESS);
        }
        say(office, last, 25, Axis.RESPONSIVENESS);
        countAll();

        var told = trends.moved(office.code().value(), last);

        var rise = told.stream()
                .filter(one -> one.subject().equals("axis:RESPONSIVENESS-NEGATIVE"))
                .findFirst()
                .orElseThrow();
        assertThat(rise.movement().verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(rise.movement().here().successes()).isEqualTo(25);
        assertThat(rise.movement().reference().answers()).isEqualTo(3 * TEXTS);
        assertThat(rise.movement().lift().interval().low()).isGreaterThan(1);
        // all texts bear it, this month and before
        assertThat(told)
                .filteredOn(one -> one.subject().equals("commitment:4"))
                .extracting(one -> one.movement().verdict())
                .containsExactly(Verdict.NOT_ESTABLISHED);

        watch.look(List.of(office.code().value()), last);
        watch.look(List.of(office.code().value()), last);
        assertThat(jdbc.sql("select subject from verbatim.risen where structure = ?")
                        .param(office.code().value())
                        .query(String.class)
                        .list())
                .contains("axis:RESPONSIVENESS-NEGATIVE")
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatSetsAServiceApartFromOthersOfItsKind() {
        var last = YearMonth.now(clock).minusMonths(1);
        var head = TestStructures.in(directory).head("Réseau aux formulaires");
        var office = TestStructures.in(directory).open("Bureau au formulaire obscur", head);
        say(office, last, 20, Axis.SIMPLICITY);
        var others = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var other = TestStructures.in(directory).open("Bureau comme les autres " + i, head);
            say(other, last, 1, Axis.SIMPLICITY);
            others.add(other.code().value());
        }
        countAll();

        var peers = trends.peers(office, last);

        assertThat(peers).containsAll(others).doesNotContain(office.code().value());
        assertThat(trends.apart(office.code().value(), others, last))
                .filteredOn(one -> one.movement().verdict() == Verdict.HIGHER)
                .extracting(Told::subject)
                .contains("axis:SIMPLICITY-NEGATIVE");
    }

    private void say(Structure about, YearMonth month, int negative, Axis axis) {
        for (int i = 0; i < TEXTS; i++) {
            boolean bad = i < negative;
            var feeling = bad ? Feeling.NEGATIVE : Feeling.POSITIVE;
            voices.says(about, month.atDay(1 + i % 28), Channel.PHONE, feeling, bad ? axis : null, "", "Texte " + i);
        }
    }

    private Map<String, Integer> counts(Structure structure, YearMonth month) {
        var code = structure.code().value();
        return tallies.counts(List.of(code), month, month)
                .getOrDefault(code, Map.of())
                .getOrDefault(month, Map.of());
    }

    /** What the job does, until all said so far is counted. */
    private void countAll() {
        while (tallies.count(500) > 0) {
            // until none waits
        }
    }
}
