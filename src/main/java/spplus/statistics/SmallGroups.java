package spplus.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which groups may be shown, so that nobody is told apart: none under a minimum, and none that the total and the other
 * groups would give away by subtraction (complementary suppression). What stays hidden inside a group shown always
 * holds at least the minimum.
 */
public final class SmallGroups {

    private SmallGroups() {}

    /**
     * The names of those that may be shown. A group that may not hides all its parts.
     *
     * @param whole nothing at all is shown when even this one is under the minimum
     * @param minimum how many people a group shown must hold; 0 or 1 hides nothing
     */
    public static Set<String> shown(Group whole, int minimum) {
        var shown = new HashSet<String>();
        if (whole.people() >= minimum || whole.people() == 0) {
            show(whole, minimum, shown);
        }
        return Set.copyOf(shown);
    }

    private static void show(Group group, int minimum, Set<String> shown) {
        shown.add(group.name());
        visible(group, minimum).forEach(part -> show(part, minimum, shown));
    }

    /** Hides the smallest parts, until what is hidden cannot be told apart. */
    private static List<Group> visible(Group group, int minimum) {
        var visible = new ArrayList<Group>();
        long hidden = group.besides();
        for (var part : smallestFirst(group.parts())) {
            boolean empty = part.people() == 0;
            boolean toldBySubtraction = hidden > 0 && hidden < minimum;
            if (empty || (part.people() >= minimum && !toldBySubtraction)) {
                visible.add(part);
            } else {
                hidden += part.people();
            }
        }
        return visible;
    }

    /** So that all those under the minimum are hidden before any other is. */
    private static List<Group> smallestFirst(List<Group> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong(Group::people).thenComparing(Group::name))
                .toList();
    }

    /**
     * People counted together.
     *
     * @param name unlike that of any other
     * @param people how many in all
     * @param parts groups of some of them, without overlap; those in no part are never shown by themselves
     */
    public record Group(String name, long people, List<Group> parts) {

        public Group {
            parts = List.copyOf(parts);
            if (people < parts.stream().mapToLong(Group::people).sum()) {
                throw new IllegalArgumentException("%s holds fewer than its parts".formatted(name));
            }
        }

        public static Group alone(String name, long people) {
            return new Group(name, people, List.of());
        }

        long besides() {
            return people - parts.stream().mapToLong(Group::people).sum();
        }
    }
}
