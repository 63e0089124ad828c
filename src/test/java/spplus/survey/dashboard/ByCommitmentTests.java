package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.core.Interval;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.dashboard.ScoreRepository.Asked;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.ScoreRepository.Monthly;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Question;
import spplus.survey.domain.QuestionKind;

/** All that was answered of a commitment, as precise as the people who answered it are many. */
@IntegrationTest
class ByCommitmentTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    @Autowired
    ByCommitment commitments;

    @Autowired
    Directory directory;

    /** Three questions, 120 answers of 40 people or more: 60 of 120 favourable, as sure as 20 of 40. */
    @Test
    void addsQuestionsUpAndCountsEachPersonOnce() {
        var first = new Line(1, 0);
        var second = new Line(2, 0);
        var third = new Line(3, 0);
        var other = new Line(4, 0);
        var hidden = new Line(5, 0);
        var gathered = gathered(Map.of(first, 30L, second, 20L, third, 10L, other, 4L, hidden, 1L));

        var found = commitments.of(gathered, Set.of(first, second, third, other), new Figures(10));

        assertThat(found).extracting(DashboardPages.OfCommitment::number).containsExactly(3, 4);
        assertThat(found.getFirst()).satisfies(one -> {
            var sure = Interval.wilson(0.5, 40, 1.959964);
            assertThat(one.questions()).isEqualTo(3);
            assertThat(one.title()).isNotEmpty();
            assertThat(one.figure().n()).isEqualTo(120);
            assertThat(one.figure().value()).isCloseTo(50, within(0.001));
            assertThat(one.figure().low()).isCloseTo(100 * sure.low(), within(0.01));
            assertThat(one.figure().high()).isCloseTo(100 * sure.high(), within(0.01));
        });
        assertThat(found.getLast().questions())
                .as("what may not be shown counts for nothing")
                .isEqualTo(1);
    }

    private Gathered gathered(Map<Line, Long> favourable) {
        var rows = favourable.entrySet().stream()
                .map(one -> new Monthly(
                        one.getKey(), MONTH, new Sums(40, 40, one.getValue(), 40 - one.getValue(), 200, 2000)))
                .toList();
        var office = TestStructures.in(directory).open("Bureau des engagements");
        return new Gathered(
                new Selection(office, null, MONTH, MONTH),
                rows,
                Map.of(1, asked(3), 2, asked(3), 3, asked(3), 4, asked(4), 5, asked(4)));
    }

    private static Asked asked(int commitment) {
        var question = new Question(
                QuestionKind.SMILEY,
                Phrase.NONE,
                Phrase.NONE,
                Phrase.NONE,
                Phrase.NONE,
                List.of(),
                List.of(),
                null,
                commitment);
        return new Asked(QuestionKind.SMILEY, false, question);
    }
}
