package spplus.experience.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ReplyState;
import spplus.experience.domain.Step.Kind;

/** One course for the whole experience and one for each structure that ever had to do with it. */
final class Courses {

    private final Course whole;
    private final Map<StructureCode, Course> each = new HashMap<>();
    private final List<StructureCode> places;

    /** @param first the structure of each place before anything was recorded */
    Courses(Standings before, List<StructureCode> first) {
        whole = new Course(before.whole().origin());
        first.forEach(place -> each.put(place, new Course(before.origin(place, first))));
        places = new ArrayList<>(first);
    }

    /** Where it began, found by going back from where it is now. */
    static List<StructureCode> first(List<StructureCode> placesNow, List<Fact> facts) {
        var places = new ArrayList<>(placesNow);
        facts.reversed().forEach(fact -> move(places, fact, fact.structure(), fact.left()));
        return List.copyOf(places);
    }

    void take(Fact fact) {
        move(places, fact, fact.left(), fact.structure());
        whole.take(fact);
        concerned(fact).forEach(course -> course.take(fact));
        if (!places.isEmpty()) {
            whole.disown(places.stream().allMatch(place -> course(place).isNotOurs()));
        }
    }

    ReplyState whole() {
        return whole.state();
    }

    ReplyState of(StructureCode structure) {
        return course(structure).state();
    }

    private static void move(
            List<StructureCode> places, Fact fact, @Nullable StructureCode from, @Nullable StructureCode to) {
        if (fact.kind() == Kind.REATTRIBUTED) {
            places.remove(from);
            Stream.ofNullable(to).forEach(places::add);
        }
    }

    /** What concerns nobody by name: the author reopens it for those who replied, or for all when it is not known who. */
    private List<Course> concerned(Fact fact) {
        var structure = fact.structure();
        if (structure != null) {
            return List.of(course(structure));
        }
        if (fact.kind() != Kind.REOPENED) {
            return List.of();
        }
        var repliers = each.values().stream().filter(Course::hasReply).toList();
        return repliers.isEmpty() ? places.stream().map(this::course).distinct().toList() : repliers;
    }

    private Course course(StructureCode structure) {
        return each.computeIfAbsent(structure, _ -> new Course(ReplyState.NEVER_OPENED));
    }
}
