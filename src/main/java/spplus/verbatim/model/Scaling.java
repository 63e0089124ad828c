package spplus.verbatim.model;

import java.util.List;

/** Brings each measure to mean 0 and deviation 1 as seen in the texts learnt from, and within four deviations. */
record Scaling(float[] mean, float[] deviation) {

    private static final double FARTHEST = 4;
    private static final double CONSTANT = 1e-4;

    static Scaling learn(List<double[]> rows) {
        int size = rows.getFirst().length;
        var mean = new float[size];
        var deviation = new float[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            double squares = 0;
            for (var row : rows) {
                sum += row[i];
                squares += row[i] * row[i];
            }
            double middle = sum / rows.size();
            mean[i] = (float) middle;
            deviation[i] = (float) Math.sqrt(Math.max(0, squares / rows.size() - middle * middle));
        }
        return new Scaling(mean, deviation);
    }

    int size() {
        return mean.length;
    }

    /** A measure that never changed says nothing. */
    double value(int i, double measure) {
        if (deviation[i] < CONSTANT) {
            return 0;
        }
        return Math.clamp((measure - mean[i]) / deviation[i], -FARTHEST, FARTHEST);
    }
}
