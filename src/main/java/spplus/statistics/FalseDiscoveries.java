package spplus.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges many differences at once: of those then said to be established, at most 5 % are due to chance alone (Y.
 * Benjamini, Y. Hochberg, « Controlling the false discovery rate », Journal of the Royal Statistical Society B 57, 1995).
 */
public final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /** In the same order; those with too few answers are not counted among the comparisons. */
    public static List<Difference> judge(List<Difference> differences) {
        return judge(differences, 0);
    }

    /**
     * The same when only the most striking of all comparisons are at hand.
     *
     * @param looked how many were made in all: those that are not given count as if chance alone made them
     */
    public static List<Difference> judge(List<Difference> differences, long looked) {
        var compared = differences.stream()
                .filter(one -> one.verdict() != Verdict.TOO_FEW)
                .toList();
        var adjusted =
                adjusted(compared.stream().map(Difference::p).toList(), looked).iterator();
        return differences.stream()
                .map(one -> one.verdict() == Verdict.TOO_FEW ? one : one.among(adjusted.next()))
                .toList();
    }

    /** Each probability as it must be read among all the others: p × m / rank, never above that of a larger one. */
    public static List<Double> adjusted(List<Double> probabilities) {
        return adjusted(probabilities, 0);
    }

    private static List<Double> adjusted(List<Double> probabilities, long looked) {
        int given = probabilities.size();
        long all = Math.max(looked, given);
        var largestFirst = IntStream.range(0, given)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> probabilities.get(i))
                        .reversed())
                .toList();
        var adjusted = new ArrayList<>(Collections.nCopies(given, 1.0));
        double least = 1;
        for (int place = 0; place < given; place++) {
            int i = largestFirst.get(place);
            least = Math.min(least, probabilities.get(i) * ((double) all / (given - place)));
            adjusted.set(i, least);
        }
        return List.copyOf(adjusted);
    }
}
