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
        var compared = differences.stream()
                .filter(one -> one.verdict() != Verdict.TOO_FEW)
                .toList();
        var adjusted = adjusted(compared.stream().map(Difference::p).toList()).iterator();
        return differences.stream()
                .map(one -> one.verdict() == Verdict.TOO_FEW ? one : one.among(adjusted.next()))
                .toList();
    }

    /** Each probability as it must be read among all the others: p × m / rank, never above that of a larger one. */
    public static List<Double> adjusted(List<Double> probabilities) {
        int all = probabilities.size();
        var largestFirst = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> probabilities.get(i))
                        .reversed())
                .toList();
        var adjusted = new ArrayList<>(Collections.nCopies(all, 1.0));
        double least = 1;
        for (int place = 0; place < all; place++) {
            int i = largestFirst.get(place);
            least = Math.min(least, probabilities.get(i) * ((double) all / (all - place)));
            adjusted.set(i, least);
        }
        return List.copyOf(adjusted);
    }
}
