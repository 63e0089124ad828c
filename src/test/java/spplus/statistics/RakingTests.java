package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** People of cells from the totals of rows and columns. */
class RakingTests {

    /** Scaling rows and columns never changes the odds ratio, here (30 × 30) / (10 × 10). */
    @Test
    void bothTotalsHoldAndTheTieBetweenThemIsKept() {
        var people = Raking.fit(new long[][] {{30, 10}, {10, 30}}, new double[] {100, 300}, new double[] {200, 200})
                .orElseThrow();

        assertThat(people[0][0] + people[0][1]).isCloseTo(100, within(1e-6));
        assertThat(people[1][0] + people[1][1]).isCloseTo(300, within(1e-6));
        assertThat(people[0][0] + people[1][0]).isCloseTo(200, within(1e-6));
        assertThat(people[0][0] * people[1][1] / (people[0][1] * people[1][0])).isCloseTo(9, within(1e-6));
    }

    @Test
    void withoutTieEachCellIsTheProductOfItsTotals() {
        var people = Raking.fit(new long[][] {{20, 20}, {40, 40}}, new double[] {100, 300}, new double[] {1, 3})
                .orElseThrow();

        assertThat(people[0]).containsExactly(new double[] {25, 75}, within(1e-6));
        assertThat(people[1]).containsExactly(new double[] {75, 225}, within(1e-6));
    }

    @Test
    void saysWhenCellsWithoutAnswersForbidIt() {
        assertThat(Raking.fit(new long[][] {{10, 0}, {0, 10}}, new double[] {100, 300}, new double[] {200, 200}))
                .isEmpty();
        assertThat(Raking.fit(new long[][] {{10, 0}, {0, 10}}, new double[] {100, 300}, new double[] {50, 150}))
                .isPresent();
    }

    @Test
    void totalsHoldWhateverTheTable() {
        var chance = new Random(7);
        for (int time = 0; time < 200; time++) {
            var answers = new long[2 + chance.nextInt(5)][2 + chance.nextInt(3)];
            Arrays.stream(answers).forEach(row -> Arrays.setAll(row, _ -> 1 + chance.nextInt(200)));
            var rows = chance.doubles(answers.length, 1, 5_000).toArray();
            var columns = chance.doubles(answers[0].length, 1, 5_000).toArray();

            var people = Raking.fit(answers, rows, columns).orElseThrow();

            for (int row = 0; row < rows.length; row++) {
                assertThat(Arrays.stream(people[row]).sum()).isCloseTo(rows[row], within(1e-4 * rows[row]));
            }
        }
    }
}
