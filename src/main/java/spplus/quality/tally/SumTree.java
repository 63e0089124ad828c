package spplus.quality.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.quality.domain.Amounts;

/**
 * Adds results up a tree, one change at a time. On each branch the finest result counts: one that covers all below its
 * structure gives way as soon as something below is published, so that nobody is counted twice; one that covers its
 * structure alone always counts. Numerators and denominators are added, never rates.
 */
final class SumTree {

    private final Map<Node, Own> owns;
    private final Map<Node, Total> totals;
    private final Map<Land, Total> lands = new HashMap<>();

    /** @param owns what is published, and {@code totals} what it adds up to, for all the nodes that changes touch */
    SumTree(Map<Node, Own> owns, Map<Node, Total> totals) {
        this.owns = new HashMap<>(owns);
        this.totals = new HashMap<>(totals);
    }

    /** One structure and one subject. */
    record Node(String structure, Subject subject) {}

    /**
     * Somewhere to add up for, other than the tree.
     *
     * @param network empty for all networks
     * @param kind F, R, D or T
     */
    record Land(String network, String kind, String scope, Subject subject) {}

    /** As they are after the changes. */
    Map<Node, Total> totals() {
        return totals;
    }

    /** By how much each grew. */
    Map<Land, Total> lands() {
        return lands;
    }

    /**
     * A structure publishes or corrects.
     *
     * @param lineage from the structure itself up to the root
     * @param addsUp false when it says something of the structure alone, such as a median
     * @param after null when it publishes nothing any more
     */
    void change(List<Ground> lineage, Subject subject, boolean addsUp, @Nullable Own after) {
        var self = new Node(lineage.getFirst().structure(), subject);
        var before = after == null ? owns.remove(self) : owns.put(self, after);
        int results = (after == null ? 0 : 1) - (before == null ? 0 : 1);
        if (!addsUp) {
            totals.put(self, after == null ? Total.NOTHING : new Total(after.amounts(), 1, 1));
            return;
        }
        kind(lineage.getFirst(), subject, before, -1);
        kind(lineage.getFirst(), subject, after, 1);
        var grown = Total.NOTHING;
        for (var ground : lineage) {
            var node = new Node(ground.structure(), subject);
            boolean own = node.equals(self);
            grown = climb(ground, node, own ? before : owns.get(node), owns.get(node), results, own, grown);
        }
    }

    /** @return by how much the node's total grew */
    private Total climb(
            Ground ground,
            Node node,
            @Nullable Own before,
            @Nullable Own after,
            int results,
            boolean self,
            Total grown) {
        var total = totals.getOrDefault(node, Total.NOTHING);
        int below = total.results() - (before == null ? 0 : 1);
        var was = counted(before, below);
        var is = counted(after, below + (self ? 0 : results));
        territories(ground, node.subject(), was, -1);
        territories(ground, node.subject(), is, 1);
        var change = grown.amounts().plus(amounts(is)).minus(amounts(was));
        int counted = grown.counted() + (is == null ? 0 : 1) - (was == null ? 0 : 1);
        var difference = new Total(change, results, counted);
        totals.put(node, total.plus(difference));
        return difference;
    }

    private static @Nullable Own counted(@Nullable Own own, int below) {
        return own == null || (own.whole() && below > 0) ? null : own;
    }

    private static Amounts amounts(@Nullable Own own) {
        return own == null ? Amounts.NOTHING : own.amounts();
    }

    private void territories(Ground ground, Subject subject, @Nullable Own own, int sign) {
        if (own == null) {
            return;
        }
        var region = own.whole() ? ground.coversRegion() : ground.region();
        var department = own.whole() ? ground.coversDepartment() : ground.department();
        for (var network : List.of("", ground.network())) {
            add(new Land(network, "F", "FR", subject), own, sign);
            if (region != null) {
                add(new Land(network, "R", region, subject), own, sign);
            }
            if (department != null) {
                add(new Land(network, "D", department, subject), own, sign);
            }
        }
    }

    private void kind(Ground ground, Subject subject, @Nullable Own own, int sign) {
        if (own != null) {
            add(new Land(ground.network(), "T", ground.type(), subject), own, sign);
        }
    }

    private void add(Land land, Own own, int sign) {
        var amounts = sign > 0 ? own.amounts() : Amounts.NOTHING.minus(own.amounts());
        lands.merge(land, new Total(amounts, sign, sign), Total::plus);
    }
}
