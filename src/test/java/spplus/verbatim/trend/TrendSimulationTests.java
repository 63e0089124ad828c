package spplus.verbatim.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spplus.statistics.Proportion;
import spplus.statistics.Verdict;
import spplus.verbatim.trend.MovementRule.Series;

/** The rule on made-up months whose truth is known: how often it cries wolf, how often it sees what rose. */
class TrendSimulationTests {

    private static final MovementRule RULE = new MovementRule(30, 5);
    private static final int SERIES = 300;
    private static final int WORLDS = 30;
    private static final int MONTHS = 6;

    /** @param share of texts that speak of a theme; {@code correlation} between texts of one month */
    private record World(int texts, double share, double correlation, double moved, double times) {}

    private record Rates(double familyAlarm, double falseShare, double detected) {}

    static Stream<Arguments> quietWorlds() {
        return Stream.of(
                Arguments.of(new World(50, 0.05, 0, 0, 1)),
                Arguments.of(new World(50, 0.05, 0.02, 0, 1)),
                Arguments.of(new World(200, 0.03, 0.01, 0, 1)),
                Arguments.of(new World(1_000, 0.01, 0.005, 0, 1)),
                Arguments.of(new World(1_000, 0.10, 0.02, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("quietWorlds")
    void seldomTellsAnythingWhereNothingMoved(World world) {
        var rates = simulate(world);
        report("quiet", world, rates);
        // among 300 series where nothing moved, the share of worlds where even one is told
        assertThat(rates.familyAlarm()).isLessThanOrEqualTo(0.15);
    }

    static Stream<Arguments> movingWorlds() {
        return Stream.of(
                Arguments.of(new World(200, 0.05, 0, 0.1, 2), 0.1),
                Arguments.of(new World(200, 0.05, 0, 0.1, 3), 0.8),
                Arguments.of(new World(200, 0.05, 0.01, 0.1, 4), 0.5),
                Arguments.of(new World(1_000, 0.03, 0.005, 0.1, 4), 0.7),
                Arguments.of(new World(50, 0.05, 0, 0.1, 4), 0.4));
    }

    @ParameterizedTest
    @MethodSource("movingWorlds")
    void seesWhatRoseAndSeldomMore(World world, double leastDetected) {
        var rates = simulate(world);
        report("moving", world, rates);
        assertThat(rates.falseShare()).isLessThanOrEqualTo(0.07);
        assertThat(rates.detected()).isGreaterThanOrEqualTo(leastDetected);
    }

    @Test
    void saysNothingOfSmallCounts() {
        var few = new Series(List.of(Proportion.of(4, 40)), List.of(Proportion.of(0, 40), Proportion.of(0, 40)));
        var fewTexts = new Series(List.of(Proportion.of(10, 20)), List.of(Proportion.of(0, 400)));
        assertThat(RULE.judge(List.of(few, fewTexts)))
                .extracting(Movement::verdict)
                .containsOnly(Verdict.TOO_FEW);
    }

    private static void report(String kind, World world, Rates rates) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d texts a month, share %.2f, correlation %.3f, %d %% moved × %.0f: worlds with a false alarm"
                        + " %.3f, false among told %.3f, seen %.3f%n",
                kind,
                world.texts(),
                world.share(),
                world.correlation(),
                Math.round(100 * world.moved()),
                world.times(),
                rates.familyAlarm(),
                rates.falseShare(),
                rates.detected());
    }

    private static Rates simulate(World world) {
        var random = new Random(20_261_123);
        int alarmed = 0;
        double falseShares = 0;
        int seen = 0;
        int moved = 0;
        for (int w = 0; w < WORLDS; w++) {
            int truth = (int) (world.moved() * SERIES);
            var series = new ArrayList<Series>();
            for (int i = 0; i < SERIES; i++) {
                series.add(series(world, random, i < truth ? world.times() : 1));
            }
            var told = RULE.judge(series);
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < SERIES; i++) {
                if (told.get(i).verdict().isEstablished()) {
                    boolean rose = i < truth && told.get(i).verdict() == Verdict.HIGHER;
                    right += rose ? 1 : 0;
                    wrong += rose ? 0 : 1;
                }
            }
            alarmed += wrong > 0 ? 1 : 0;
            falseShares += right + wrong == 0 ? 0 : (double) wrong / (right + wrong);
            seen += right;
            moved += truth;
        }
        return new Rates((double) alarmed / WORLDS, falseShares / WORLDS, moved == 0 ? 0 : (double) seen / moved);
    }

    private static Series series(World world, Random random, double times) {
        var before = new ArrayList<Proportion>();
        for (int month = 0; month < MONTHS; month++) {
            before.add(month(world, random, world.share()));
        }
        return new Series(List.of(month(world, random, world.share() * times)), before);
    }

    /** A month's own share is drawn first (beta), then each text. */
    private static Proportion month(World world, Random random, double share) {
        double own = world.correlation() == 0 ? share : beta(random, share, 1 / world.correlation() - 1);
        int bearing = 0;
        for (int i = 0; i < world.texts(); i++) {
            bearing += random.nextDouble() < own ? 1 : 0;
        }
        return Proportion.of(bearing, world.texts());
    }

    private static double beta(Random random, double mean, double size) {
        double a = gamma(random, mean * size);
        double b = gamma(random, (1 - mean) * size);
        return a + b == 0 ? mean : a / (a + b);
    }

    /** G. Marsaglia, W. W. Tsang (2000). */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
