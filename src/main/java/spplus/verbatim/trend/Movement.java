package spplus.verbatim.trend;

import spplus.statistics.Difference;
import spplus.statistics.Lift;
import spplus.statistics.Proportion;
import spplus.statistics.Verdict;

/**
 * How much more, or less, is said of something than before or than elsewhere.
 *
 * @param here the share of the texts looked at that speak of it
 * @param reference the share before, or elsewhere
 * @param difference judged among all those judged with it
 */
public record Movement(Proportion here, Proportion reference, Difference difference, Lift lift) {

    public Verdict verdict() {
        return difference.verdict();
    }
}
