package spplus.improvement.pain;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.improvement.pain.SourceRepository.Source;
import spplus.platform.Ids;

/**
 * Puts two pain points together and takes one apart, without losing a source or a text: those of the one that was merged
 * stay with it, and are shown with the one that stands for both.
 */
@Service
@Transactional
class MergeDesk {

    private static final int SOME = 100;

    private final PainStore pains;
    private final PainListRepository lists;
    private final SourceRepository sources;
    private final PainDesk desk;
    private final MeasureDesk measures;
    private final Perimeter perimeter;
    private final Clock clock;

    MergeDesk(
            PainStore pains,
            PainListRepository lists,
            SourceRepository sources,
            PainDesk desk,
            MeasureDesk measures,
            Perimeter perimeter,
            Clock clock) {
        this.pains = pains;
        this.lists = lists;
        this.sources = sources;
        this.desk = desk;
        this.measures = measures;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    /** The other one stands for both from now on. */
    void merge(Actor actor, UUID id, int version, UUID into) {
        PainRefused.unless(!id.equals(into), "itself");
        measures.stays();
        // always in the same order, so that two mergers do not wait for each other
        if (pains.lock(id.compareTo(into) < 0 ? id : into).isEmpty()) {
            throw Perimeter.notThere();
        }
        var pain = desk.lock(actor, id, version);
        var other = pains.lock(into)
                .filter(one -> one.structure().equals(pain.structure()))
                .orElseThrow(Perimeter::notThere);
        PainRefused.unless(pain.state() == PainState.OPEN, "not-open");
        PainRefused.unless(other.state() == PainState.OPEN, "other-not-open");
        PainRefused.unless(lists.mergedInto(id, 1).isEmpty(), "holds-others");
        pains.merge(pain, into, clock.instant());
        desk.tell(actor, pain, "MERGED", other.told().title());
        desk.withdraw(actor, pain);
        pains.note(into, "RECEIVED", actor.name(), pain.told().title(), clock.instant());
        measures.measure(into);
    }

    /** Each is itself again. */
    void separate(Actor actor, UUID id) {
        measures.stays();
        var pain = pains.lock(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.ANALYSE_VOICES, pain.structure().value());
        var before = pain.before();
        var into = pain.mergedInto();
        if (pain.state() != PainState.MERGED || before == null || into == null) {
            throw new PainRefused("not-merged");
        }
        pains.move(id, before, clock.instant());
        desk.tell(actor, pain, "SEPARATED", "");
        measures.measure(id);
        measures.measure(into);
    }

    /**
     * Some of its sources and texts make another one; merging that one again undoes it.
     *
     * @param gone ids of sources, {@code texts} of chosen texts
     */
    PainPoint split(Actor actor, UUID id, int version, String title, Collection<UUID> gone, Collection<UUID> texts) {
        measures.stays();
        var pain = desk.lock(actor, id, version);
        PainRefused.unless(pain.state() == PainState.OPEN, "not-open");
        var family = measures.family(pain);
        var held = sources.of(family, SOME);
        var given = held.stream().filter(one -> gone.contains(one.id())).toList();
        var chosen = sources.chosen(family).stream().filter(texts::contains).toList();
        PainRefused.unless(!given.isEmpty() || !chosen.isEmpty(), "nothing-split");
        PainRefused.unless(given.size() < held.size(), "all-split");
        var other = desk.open(pain.structure(), PainPoint.Told.named(title, ""), id, actor.name());
        given.forEach(source -> sources.give(source.id(), other.id()));
        if (!chosen.isEmpty()) {
            sources.giveTexts(family, other.id(), taken(actor, other, pain), chosen);
        }
        desk.tell(actor, pain, "SPLIT", title);
        desk.tell(actor, other, "SPLIT_FROM", pain.told().title());
        List.of(id, other.id()).forEach(measures::measure);
        return other;
    }

    private UUID taken(Actor actor, PainPoint other, PainPoint pain) {
        var source = new Source(
                Ids.next(),
                other.id(),
                SourceKind.OTHER,
                null,
                null,
                pain.told().title(),
                actor.name(),
                clock.instant(),
                null);
        sources.add(source);
        return source.id();
    }
}
