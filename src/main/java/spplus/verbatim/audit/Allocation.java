package spplus.verbatim.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many texts are drawn from each stratum: some from each, so that rare answers are checked too, and the rest in
 * proportion to its size. Each text then weighs what it stands for.
 */
final class Allocation {

    /** At least, when the stratum holds as many. */
    static final int FLOOR = 10;

    private Allocation() {}

    /** @param sizes texts of each stratum @return never more than there are; {@code wanted} at most, or one of each */
    static Map<String, Integer> of(SortedMap<String, Long> sizes, int wanted) {
        int floor = Math.max(1, Math.min(FLOOR, wanted / Math.max(1, 2 * sizes.size())));
        var drawn = new LinkedHashMap<String, Integer>();
        sizes.forEach((stratum, size) -> drawn.put(stratum, (int) Math.min(floor, size)));
        var left = new TreeMap<String, Long>();
        sizes.forEach((stratum, size) -> left.put(stratum, size - drawn.getOrDefault(stratum, 0)));
        long remaining = left.values().stream().mapToLong(Long::longValue).sum();
        long rest = Math.min(
                remaining,
                wanted - drawn.values().stream().mapToInt(Integer::intValue).sum());
        long given = 0;
        long passed = 0;
        for (var one : left.entrySet()) {
            // cumulated, so that what is given adds up exactly whatever is rounded
            passed += one.getValue();
            long until = rest <= 0 ? 0 : Math.round((double) rest * passed / remaining);
            drawn.merge(one.getKey(), (int) (until - given), Integer::sum);
            given = until;
        }
        return drawn;
    }
}
