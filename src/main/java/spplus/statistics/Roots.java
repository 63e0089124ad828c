package spplus.statistics;

import java.util.function.DoubleUnaryOperator;

/** Finds where a function that only falls takes a value. */
final class Roots {

    /** Enough to halve any span used here below the precision of a double. */
    private static final int HALVINGS = 80;

    private Roots() {}

    static double falling(DoubleUnaryOperator function, double target, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
