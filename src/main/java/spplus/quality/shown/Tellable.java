package spplus.quality.shown;

import java.util.Map;
import java.util.Set;
import spplus.core.Statistic;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;

/** Which parts of a whole are told in one list, so that none too small to be told is found by subtraction. */
final class Tellable {

    private static final String WHOLE = "";

    private Tellable() {}

    /** @param parts by code, without overlap; what of the whole is in no part is not told either */
    static Set<String> of(Sums whole, Map<String, Sums> parts) {
        var groups = parts.entrySet().stream()
                .map(part ->
                        Group.alone(part.getKey(), part.getValue().amounts().denominator()))
                .toList();
        long told = groups.stream().mapToLong(Group::people).sum();
        long people = Math.max(whole.amounts().denominator(), told);
        return SmallGroups.shown(new Group(WHOLE, people, groups), Statistic.MINIMUM_DENOMINATOR);
    }
}
