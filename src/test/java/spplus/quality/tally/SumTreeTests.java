package spplus.quality.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;
import spplus.quality.tally.SumTree.Land;
import spplus.quality.tally.SumTree.Node;

/** Aggregation: any tree, any mix of levels, any order of changes gives the sums that the published results give. */
class SumTreeTests {

    private static final Subject SUBJECT = new Subject("essai", new Term(LocalDate.of(2026, 1, 1), 12));

    /** @param parents of each node, smaller than itself; the first is the root */
    record Story(List<Integer> parents, List<Act> acts) {}

    /** @param amounts null to take back */
    record Act(int node, @Nullable Amounts amounts, boolean whole) {}

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.integers().between(1, 12).flatMap(size -> Combinators.combine(
                        Arbitraries.integers()
                                .between(0, Integer.MAX_VALUE)
                                .list()
                                .ofSize(size),
                        acts(size).list().ofMinSize(1).ofMaxSize(30))
                .as((seeds, acts) -> new Story(parents(seeds), acts)));
    }

    private static Arbitrary<Act> acts(int size) {
        var amounts = Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 500))
                .as((one, more) -> Amounts.of(one, one + more + 1))
                .injectNull(0.25);
        return Combinators.combine(
                        Arbitraries.integers().between(0, size - 1), amounts, Arbitraries.of(true, true, false))
                .as(Act::new);
    }

    private static List<Integer> parents(List<Integer> seeds) {
        var parents = new ArrayList<Integer>();
        for (int i = 0; i < seeds.size(); i++) {
            parents.add(i == 0 ? -1 : seeds.get(i) % i);
        }
        return parents;
    }

    @Property(tries = 500)
    void everySumIsThatOfTheFinestResultsPublished(@ForAll("stories") Story story) {
        var told = told(story.parents(), story.acts());
        var published = published(story.acts());
        for (int node = 0; node < story.parents().size(); node++) {
            var total = told.totals().getOrDefault(new Node(name(node), SUBJECT), Total.NOTHING);
            assertThat(total).isEqualTo(expected(story.parents(), published, node));
        }
        assertThat(told.lands()
                        .getOrDefault(new Land("", "F", "FR", SUBJECT), Total.NOTHING)
                        .amounts())
                .isEqualTo(expected(story.parents(), published, 0).amounts());
        assertThat(told.lands()
                        .getOrDefault(new Land("reseau", "D", "21", SUBJECT), Total.NOTHING)
                        .amounts())
                .isEqualTo(expected(story.parents(), published, 0).amounts());
    }

    @Property(tries = 200)
    void theOrderOfPublicationChangesNothing(@ForAll("stories") Story story, @ForAll long seed) {
        var last = new HashMap<Integer, Act>();
        story.acts().forEach(act -> last.put(act.node(), act));
        var acts = new ArrayList<>(last.values());
        var before = alive(told(story.parents(), acts));
        Collections.shuffle(acts, new Random(seed));
        assertThat(alive(told(story.parents(), acts))).isEqualTo(before);
    }

    @Property(tries = 200)
    void takingEverythingBackLeavesNothing(@ForAll("stories") Story story) {
        var acts = new ArrayList<>(story.acts());
        for (int node = 0; node < story.parents().size(); node++) {
            acts.add(new Act(node, null, true));
        }
        var told = told(story.parents(), acts);
        assertThat(told.totals().values()).allMatch(Total.NOTHING::equals);
        assertThat(told.lands().values()).allMatch(Total.NOTHING::equals);
    }

    /** Worked by hand: a prefecture says 80 of 100 for all of it, then one of its two offices says 9 of 10. */
    @Test
    void theFinerResultTakesThePlaceOfTheCoarserOne() {
        var parents = List.of(-1, 0, 0);
        var whole = new Act(0, Amounts.of(80, 100), true);
        var office = new Act(1, Amounts.of(9, 10), true);
        assertThat(total(told(parents, List.of(whole)), 0)).isEqualTo(Amounts.of(80, 100));
        assertThat(total(told(parents, List.of(whole, office)), 0)).isEqualTo(Amounts.of(9, 10));
        var alone = new Act(0, Amounts.of(80, 100), false);
        assertThat(total(told(parents, List.of(alone, office)), 0)).isEqualTo(Amounts.of(89, 110));
        var other = new Act(2, Amounts.of(1, 90), true);
        assertThat(total(told(parents, List.of(whole, office, other)), 0))
                .as("10 of 100, never the mean of 90 % and 1.1 %")
                .isEqualTo(Amounts.of(10, 100));
    }

    private static Amounts total(SumTree tree, int node) {
        return Objects.requireNonNull(tree.totals().get(new Node(name(node), SUBJECT)))
                .amounts();
    }

    private static SumTree told(List<Integer> parents, List<Act> acts) {
        var tree = new SumTree(Map.of(), Map.of());
        for (var act : acts) {
            var lineage = new ArrayList<Ground>();
            for (int at = act.node(); at >= 0; at = parents.get(at)) {
                lineage.add(new Ground(name(at), "reseau", "type", "21", "27", "21", "27"));
            }
            tree.change(lineage, SUBJECT, true, act.amounts() == null ? null : new Own(act.amounts(), act.whole()));
        }
        return tree;
    }

    private static Map<Integer, Act> published(List<Act> acts) {
        var published = new HashMap<Integer, Act>();
        for (var act : acts) {
            if (act.amounts() == null) {
                published.remove(act.node());
            } else {
                published.put(act.node(), act);
            }
        }
        return published;
    }

    /** The definition itself: who stands below, and which of them count. */
    private static Total expected(List<Integer> parents, Map<Integer, Act> published, int node) {
        var total = Total.NOTHING;
        for (var act : published.values()) {
            if (isWithin(parents, act.node(), node)) {
                boolean finer = published.keySet().stream()
                        .anyMatch(other -> other != act.node() && isWithin(parents, other, act.node()));
                boolean counts = !act.whole() || !finer;
                total = total.plus(
                        new Total(counts ? Objects.requireNonNull(act.amounts()) : Amounts.NOTHING, 1, counts ? 1 : 0));
            }
        }
        return total;
    }

    private static boolean isWithin(List<Integer> parents, int node, int root) {
        for (int at = node; at >= 0; at = parents.get(at)) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private static Map<Node, Total> alive(SumTree tree) {
        var alive = new HashMap<>(tree.totals());
        alive.values().removeIf(Total.NOTHING::equals);
        return alive;
    }

    private static String name(int node) {
        return "N" + node;
    }
}
