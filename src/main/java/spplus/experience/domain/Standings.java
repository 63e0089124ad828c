package spplus.experience.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spplus.directory.StructureCode;
import spplus.experience.ReplyState;

/**
 * How an experience stands on the whole, and with each structure concerned: a pure function of what was recorded, so
 * that no state is shown that did not happen.
 *
 * @param each by structure concerned today
 */
public record Standings(Standing whole, Map<StructureCode, Standing> each) {

    static final Standings NEW = new Standings(Standing.NEW, Map.of());

    public Standings {
        each = Map.copyOf(each);
    }

    /**
     * @param before for its origins only
     * @param places the structure of each place that is known, as it is now
     * @param recorded all facts, oldest first
     */
    static Standings of(Standings before, List<StructureCode> places, List<Fact> recorded) {
        var facts = Fact.withoutUndone(recorded);
        var first = Courses.first(places, facts);
        var courses = new Courses(before, first);
        var whole = Standing.at(before.whole().origin());
        var each = new LinkedHashMap<StructureCode, Standing>();
        places.forEach(place -> each.put(place, Standing.at(before.origin(place, first))));
        for (var fact : facts) {
            courses.take(fact);
            whole = whole.become(courses.whole(), fact.at());
            each.replaceAll((structure, standing) -> fact.isBy(Step.Kind.REATTRIBUTED, structure)
                    ? new Standing(standing.origin(), courses.of(structure), fact.at())
                    : standing.become(courses.of(structure), fact.at()));
        }
        return new Standings(whole, each);
    }

    /**
     * What was known of one structure; alone, what was known of the whole.
     *
     * @param first the structures concerned before anything was recorded
     */
    ReplyState origin(StructureCode structure, List<StructureCode> first) {
        var known = each.get(structure);
        if (known != null) {
            return known.origin();
        }
        if (!first.contains(structure)) {
            return ReplyState.NEVER_OPENED;
        }
        var origin = whole.origin();
        boolean alone = first.stream().allMatch(structure::equals);
        return alone || origin == ReplyState.NEVER_OPENED ? origin : ReplyState.AWAITING;
    }
}
