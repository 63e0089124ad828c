package spplus.verbatim.model;

/** How often each true class was read as each class. */
public final class Confusion {

    private final int[][] counts;

    public Confusion(int classes) {
        counts = new int[classes][classes];
    }

    public void add(int truth, int read) {
        counts[truth][read]++;
    }

    public int count(int truth, int read) {
        return counts[truth][read];
    }

    public int classes() {
        return counts.length;
    }

    public int total() {
        int total = 0;
        for (int truth = 0; truth < counts.length; truth++) {
            total += ofTruth(truth);
        }
        return total;
    }

    public int right() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return right;
    }

    /** Right ÷ total, from 0 to 1; 0 when nothing was counted. */
    public double accuracy() {
        return share(right(), total());
    }

    /** Right among those read as this class. */
    public double precision(int which) {
        int read = 0;
        for (var row : counts) {
            read += row[which];
        }
        return share(counts[which][which], read);
    }

    /** Right among those truly of this class. */
    public double recall(int which) {
        return share(counts[which][which], ofTruth(which));
    }

    /** Harmonic mean of precision and recall. */
    public double f1(int which) {
        double sum = precision(which) + recall(which);
        return sum == 0 ? 0 : 2 * precision(which) * recall(which) / sum;
    }

    /** Plain mean of the F1 of all classes. */
    public double macroF1() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += f1(i);
        }
        return sum / counts.length;
    }

    private int ofTruth(int truth) {
        int sum = 0;
        for (int count : counts[truth]) {
            sum += count;
        }
        return sum;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
