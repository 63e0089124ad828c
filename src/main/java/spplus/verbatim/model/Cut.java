package spplus.verbatim.model;

import java.util.Arrays;

/** Where to cut probabilities so that « yes » and « no » are told apart best. */
final class Cut {

    private static final double LEAST = 0.15;
    private static final double MOST = 0.75;
    private static final double STEP = 0.01;

    private Cut() {}

    /** The cut of the best macro-F1, taken in the middle of those about as good: the best one alone is luck. */
    static double best(double[] probabilities, boolean[] yes) {
        int steps = (int) Math.round((MOST - LEAST) / STEP) + 1;
        var scores = new double[steps];
        for (int i = 0; i < steps; i++) {
            scores[i] = score(probabilities, yes, LEAST + i * STEP);
        }
        double best = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < steps; i++) {
            if (scores[i] >= best - STEP / 2) {
                sum += LEAST + i * STEP;
                count++;
            }
        }
        return sum / count;
    }

    private static double score(double[] probabilities, boolean[] yes, double cut) {
        var confusion = new Confusion(2);
        for (int i = 0; i < yes.length; i++) {
            confusion.add(yes[i] ? 0 : 1, probabilities[i] >= cut ? 0 : 1);
        }
        return confusion.macroF1();
    }
}
