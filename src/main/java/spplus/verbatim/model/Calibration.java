package spplus.verbatim.model;

/** Whether what is said with 80 % confidence is right eight times in ten: ten bins of confidence. */
public final class Calibration {

    public static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];

    public void add(double confidenceSaid, boolean wasRight) {
        int bin = Math.min(BINS - 1, (int) (confidenceSaid * BINS));
        counts[bin]++;
        right[bin] += wasRight ? 1 : 0;
        confidence[bin] += confidenceSaid;
    }

    public int count(int bin) {
        return counts[bin];
    }

    /** Share right in the bin; 0 when it is empty. */
    public double accuracy(int bin) {
        return counts[bin] == 0 ? 0 : (double) right[bin] / counts[bin];
    }

    /** Mean confidence said in the bin; 0 when it is empty. */
    public double confidence(int bin) {
        return counts[bin] == 0 ? 0 : confidence[bin] / counts[bin];
    }

    /** Expected calibration error: mean gap between confidence and accuracy, weighted by the bins, from 0 to 1. */
    public double error() {
        double gap = 0;
        int total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gap += Math.abs(confidence[bin] - right[bin]);
            total += counts[bin];
        }
        return total == 0 ? 0 : gap / total;
    }
}
