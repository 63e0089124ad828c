package spplus.improvement.pain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.improvement.pain.SourceRepository.Source;
import spplus.platform.Ids;
import spplus.quality.GapPrioritised;
import spplus.quality.GapReleased;
import spplus.quality.Gaps;
import spplus.verbatim.DecidedPainPoints;
import spplus.verbatim.PainPointDecided;
import spplus.verbatim.PainPointDropped;

/** Enters in the register what was decided elsewhere in the house; told twice, changes nothing. */
@Service
class BirthDesk {

    private static final int LONGEST = 140;

    private final PainStore pains;
    private final SourceRepository sources;
    private final PainDesk desk;
    private final MeasureDesk measures;
    private final DecidedPainPoints names;
    private final Gaps gaps;
    private final Clock clock;

    BirthDesk(
            PainStore pains,
            SourceRepository sources,
            PainDesk desk,
            MeasureDesk measures,
            DecidedPainPoints names,
            Gaps gaps,
            Clock clock) {
        this.pains = pains;
        this.sources = sources;
        this.desk = desk;
        this.measures = measures;
        this.names = names;
        this.gaps = gaps;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PainPointDecided event) {
        var kind = SourceKind.valueOf(event.origin().name());
        names.name(event.id()).ifPresent(name -> {
            var seed = new Seed(kind, event.id(), event.theme(), event.structure(), List.of());
            var pain = born(seed, name, "");
            if (!event.evidence().isEmpty()) {
                sources.choose(pain.pain(), pain.id(), event.evidence());
            }
            measures.measure(pain.pain());
        });
    }

    @ApplicationModuleListener
    void on(PainPointDropped event) {
        sources.find(event.id()).ifPresent(this::withdrawn);
    }

    @ApplicationModuleListener
    void on(GapPrioritised event) {
        gaps.find(event.gap()).ifPresent(gap -> {
            var seed = new Seed(SourceKind.GAP, gap.id(), null, gap.structure(), List.of(gap.commitment()));
            measures.measure(born(seed, gap.title(), gap.evidence()).pain());
        });
    }

    @ApplicationModuleListener
    void on(GapReleased event) {
        sources.find(SourceKind.GAP, event.gap()).ifPresent(this::withdrawn);
    }

    private record Seed(
            SourceKind kind, UUID ref, @Nullable UUID theme, StructureCode structure, List<String> commitments) {}

    private Source born(Seed seed, String name, String description) {
        measures.stays();
        sources.one(seed.ref());
        var known = sources.find(seed.kind(), seed.ref());
        if (known.isPresent()) {
            return again(known.get());
        }
        var theme = seed.theme();
        var pain = theme == null
                ? opened(seed, name, description)
                : sources.openAbout(seed.structure(), theme).orElseGet(() -> opened(seed, name, description));
        var source = new Source(Ids.next(), pain, seed.kind(), seed.ref(), theme, name, "", clock.instant(), null);
        sources.add(source);
        return source;
    }

    private UUID opened(Seed seed, String name, String description) {
        var title = name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name;
        var told = new PainPoint.Told(title, description, seed.commitments(), List.of(), null, null);
        var pain = desk.open(seed.structure(), told, null, "");
        pains.note(pain.id(), "BORN_" + seed.kind().name(), "", "", clock.instant());
        return pain.id();
    }

    /** What was taken back is decided on again. */
    private Source again(Source source) {
        if (source.droppedAt() != null) {
            sources.drop(source.id(), null);
            pains.lock(source.pain())
                    .filter(pain -> pain.state() == PainState.ASIDE)
                    .filter(pain -> pains.steps(pain.id(), 1).stream()
                            .anyMatch(step -> step.kind().equals("WITHDRAWN")))
                    .ifPresent(pain -> {
                        pains.move(pain.id(), PainState.OPEN, clock.instant());
                        pains.note(pain.id(), "TOLD_AGAIN", "", "", clock.instant());
                    });
        }
        return source;
    }

    /** What nobody worked on is set aside with its last source; the rest only says that one was taken back. */
    private void withdrawn(Source source) {
        if (source.droppedAt() != null) {
            return;
        }
        sources.drop(source.id(), clock.instant());
        var pain = pains.lock(source.pain()).orElseThrow();
        boolean untouched = pain.state() == PainState.OPEN && pain.version() == 1;
        if (untouched && !sources.holds(pain.id())) {
            pains.move(pain.id(), PainState.ASIDE, clock.instant());
            pains.note(pain.id(), "WITHDRAWN", "", source.words(), clock.instant());
        } else {
            pains.note(pain.id(), "SOURCE_WITHDRAWN", "", source.words(), clock.instant());
        }
    }
}
