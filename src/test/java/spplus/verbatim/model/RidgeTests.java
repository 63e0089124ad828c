package spplus.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RidgeTests {

    private static final double RIDGE = 0.7;

    @Test
    void whatARowIsGivenWithoutItselfIsWhatTheOthersWouldGiveIt() {
        var random = new Random(1);
        var points = new double[12][3];
        var answers = new double[12];
        for (int i = 0; i < points.length; i++) {
            Arrays.setAll(points[i], _ -> random.nextGaussian());
            answers[i] = random.nextBoolean() ? 1 : -1;
        }

        var ridge = new Ridge(likeness(points), RIDGE);
        double closed = answers[11] - ridge.solve(answers)[11] / ridge.inverseDiagonal()[11];

        var others = Arrays.copyOf(points, 11);
        var weights = new Ridge(likeness(others), RIDGE).solve(Arrays.copyOf(answers, 11));
        double told = 0;
        for (int i = 0; i < others.length; i++) {
            told += weights[i] * dot(points[11], others[i]);
        }
        assertThat(closed).isCloseTo(told, within(1e-9));
    }

    private static double[][] likeness(double[][] points) {
        var likeness = new double[points.length][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points.length; j++) {
                likeness[i][j] = dot(points[i], points[j]);
            }
        }
        return likeness;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 1;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
