package spplus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import spplus.statistics.SmallGroups.Group;

/** Nobody can be told apart, whoever subtracts. */
class SmallGroupsProperties {

    private static final int MINIMUM = 10;

    @Test
    void hidesASecondGroupWhenSubtractingWouldTellTheFirst() {
        var whole = new Group("all", 63, List.of(alone("a", 3), alone("b", 20), alone("c", 40)));
        assertThat(SmallGroups.shown(whole, MINIMUM)).containsExactlyInAnyOrder("all", "c");
    }

    @Test
    void hidesTheOnlyOtherGroupToo() {
        var whole = new Group("all", 53, List.of(alone("a", 3), alone("b", 50)));
        assertThat(SmallGroups.shown(whole, MINIMUM)).containsExactly("all");
    }

    @Test
    void hidesNoMoreThanIsNeeded() {
        var whole = new Group("all", 63, List.of(alone("a", 6), alone("b", 7), alone("c", 50), alone("d", 0)));
        assertThat(SmallGroups.shown(whole, MINIMUM)).containsExactlyInAnyOrder("all", "c", "d");
    }

    @Test
    void countsThoseWhoAreInNoPart() {
        var few = new Group("all", 53, List.of(alone("a", 50)));
        assertThat(SmallGroups.shown(few, MINIMUM)).containsExactly("all");
        var enough = new Group("all", 65, List.of(alone("a", 50), alone("b", 3)));
        assertThat(SmallGroups.shown(enough, MINIMUM)).containsExactlyInAnyOrder("all", "a");
    }

    @Test
    void hidesAllOfATooSmallWhole() {
        assertThat(SmallGroups.shown(new Group("all", 9, List.of(alone("a", 9))), MINIMUM))
                .isEmpty();
    }

    @Test
    void refusesAWholeSmallerThanItsParts() {
        assertThatThrownBy(() -> new Group("all", 1, List.of(alone("a", 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500, seed = "20260410")
    void nothingShownOrSubtractedIsSmall(@ForAll("trees") Group whole) {
        var shown = SmallGroups.shown(whole, MINIMUM);
        check(whole, shown);
    }

    @Property(tries = 200, seed = "20260411")
    void hidesNothingWithoutAMinimum(@ForAll("trees") Group whole) {
        assertThat(SmallGroups.shown(whole, 1)).hasSize(size(whole));
    }

    @Provide
    Arbitrary<Group> trees() {
        return tree(3);
    }

    private static Arbitrary<Group> tree(int depth) {
        var own = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 12)),
                Tuple.of(1, Arbitraries.longs().between(0, 200)));
        if (depth == 0) {
            return own.map(people -> alone("", people));
        }
        return tree(depth - 1)
                .list()
                .ofMaxSize(4)
                .flatMap(parts -> own.map(people -> new Group(
                        "", people + parts.stream().mapToLong(Group::people).sum(), parts)))
                .map(group -> named(group, "r"));
    }

    private static Group named(Group group, String name) {
        var parts = new ArrayList<Group>();
        for (var part : group.parts()) {
            parts.add(named(part, name + "." + parts.size()));
        }
        return new Group(name, group.people(), parts);
    }

    private static void check(Group group, Set<String> shown) {
        if (!shown.contains(group.name())) {
            group.parts().forEach(part -> assertHidden(part, shown));
            return;
        }
        assertThat(group.people()).satisfiesAnyOf(people -> assertThat(people).isZero(), people -> assertThat(people)
                .isGreaterThanOrEqualTo(MINIMUM));
        long told = group.parts().stream()
                .filter(part -> shown.contains(part.name()))
                .mapToLong(Group::people)
                .sum();
        assertThat(group.people() - told)
                .as("left of %s by subtraction", group)
                .satisfiesAnyOf(
                        left -> assertThat(left).isZero(),
                        left -> assertThat(left).isGreaterThanOrEqualTo(MINIMUM),
                        left -> assertThat(told).isZero());
        group.parts().forEach(part -> check(part, shown));
    }

    private static void assertHidden(Group group, Set<String> shown) {
        assertThat(shown).doesNotContain(group.name());
        group.parts().forEach(part -> assertHidden(part, shown));
    }

    private static int size(Group group) {
        return 1 + group.parts().stream().mapToInt(SmallGroupsProperties::size).sum();
    }

    private static Group alone(String name, long people) {
        return Group.alone(name, people);
    }
}
