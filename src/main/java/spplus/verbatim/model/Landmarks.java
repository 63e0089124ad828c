package spplus.verbatim.model;

import java.util.Arrays;

/**
 * The rows learnt from, by their measures, and what being near each of them adds to each question.
 *
 * @param rows for each row, its measures
 * @param nearness for each row, what being near it adds to each question
 * @param byMeasure the rows turned: for each measure, that of all rows, so that distances to all grow side by side
 */
record Landmarks(float[][] rows, float[][] nearness, float[][] byMeasure) {

    Landmarks(float[][] rows, float[][] nearness) {
        this(rows, nearness, turned(rows));
    }

    int size() {
        return rows.length;
    }

    /**
     * Adds to each question what nearness of these measures to the rows says.
     *
     * @param scaled the measures of a text
     * @param distances as long as there are rows; what it holds is lost
     * @param sums as long as there are questions; what it holds is lost
     */
    void say(float[] scaled, float[] distances, float[] sums, double[] said) {
        measure(scaled, distances);
        Arrays.fill(sums, 0);
        for (int row = 0; row < rows.length; row++) {
            add(nearness[row], Gram.MEASURES * Gram.nearness(distances[row]), sums);
        }
        for (int k = 0; k < sums.length; k++) {
            said[k] += sums[k];
        }
    }

    private void measure(float[] scaled, float[] distances) {
        Arrays.fill(distances, 0, rows.length, 0);
        for (int i = 0; i < byMeasure.length; i++) {
            addSquares(byMeasure[i], scaled[i], distances);
        }
    }

    private static void addSquares(float[] those, float one, float[] distances) {
        for (int row = 0; row < those.length; row++) {
            float gap = those[row] - one;
            distances[row] += gap * gap;
        }
    }

    private static void add(float[] weights, float times, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += weights[k] * times;
        }
    }

    private static float[][] turned(float[][] rows) {
        var turned = new float[rows.length == 0 ? 0 : rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < turned.length; i++) {
                turned[i][row] = rows[row][i];
            }
        }
        return turned;
    }
}
