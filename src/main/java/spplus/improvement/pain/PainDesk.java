package spplus.improvement.pain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.improvement.pain.SourceRepository.Source;
import spplus.platform.Ids;

/** Writes pain points, says what they are, and what became of them; who did it and why is kept with each. */
@Service
@Transactional
class PainDesk {

    private final PainStore pains;
    private final SourceRepository sources;
    private final FormulaStore formulas;
    private final ReferralStore referrals;
    private final Perimeter perimeter;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    PainDesk(
            PainStore pains,
            SourceRepository sources,
            FormulaStore formulas,
            ReferralStore referrals,
            Perimeter perimeter,
            Directory directory,
            AuditTrail audit,
            Clock clock) {
        this.pains = pains;
        this.sources = sources;
        this.formulas = formulas;
        this.referrals = referrals;
        this.perimeter = perimeter;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** By somebody of the team. @param words where it was heard */
    PainPoint write(Actor actor, Structure structure, PainPoint.Told told, SourceKind kind, String words) {
        var pain = open(structure.code(), told, null, actor.name());
        sources.add(new Source(Ids.next(), pain.id(), kind, null, null, words, actor.name(), clock.instant(), null));
        tell(actor, pain, "WRITTEN", "");
        return pain;
    }

    /** Kept and noted by nobody yet. */
    PainPoint open(StructureCode structure, PainPoint.Told told, @Nullable UUID splitFrom, String by) {
        var rank = PainWeights.rank(formulas.current(), told.gravity(), Measure.NONE);
        var pain = new PainPoint(
                Ids.next(),
                structure,
                structure.value(),
                told,
                Measure.NONE,
                rank,
                PainState.OPEN,
                null,
                null,
                splitFrom,
                by,
                clock.instant(),
                1);
        pains.add(pain, directory.lineage(structure));
        return pain;
    }

    void edit(Actor actor, UUID id, int version, PainPoint.Told told) {
        formulas.stays();
        var pain = lock(actor, id, version);
        PainRefused.unless(pain.state() != PainState.MERGED, "merged");
        pains.write(id, told, PainWeights.rank(formulas.current(), told.gravity(), pain.measure()), clock.instant());
        tell(actor, pain, "EDITED", "");
    }

    /** Users do not live it any more, or nobody will work on it. */
    void close(Actor actor, UUID id, int version, PainState state, String why) {
        var pain = lock(actor, id, version);
        PainRefused.unless(pain.state() == PainState.OPEN, "not-open");
        pains.move(id, state, clock.instant());
        tell(actor, pain, state.name(), why);
        withdraw(actor, pain);
    }

    /** Nobody is asked any more what will not be waited for. @return false when nobody was asked */
    boolean withdraw(Actor actor, PainPoint pain) {
        boolean waited = referrals.withdraw(pain.id(), actor.name(), clock.instant());
        if (waited) {
            tell(actor, pain, "TAKEN_BACK", "");
        }
        return waited;
    }

    void reopen(Actor actor, UUID id, int version) {
        var pain = lock(actor, id, version);
        PainRefused.unless(pain.state() == PainState.SOLVED || pain.state() == PainState.ASIDE, "not-closed");
        pains.move(id, PainState.OPEN, clock.instant());
        tell(actor, pain, "REOPENED", "");
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not one of theirs */
    PainPoint find(Actor actor, Permission permission, UUID id) {
        var pain = pains.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, permission, pain.structure().value());
        return pain;
    }

    /** The same, kept from others. @throws PainRefused when somebody changed it since that version */
    PainPoint lock(Actor actor, UUID id, int version) {
        var pain = pains.lock(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.ANALYSE_VOICES, pain.structure().value());
        PainRefused.unless(pain.version() == version, "meanwhile");
        return pain;
    }

    boolean mayDecide(Actor actor, PainPoint pain) {
        var scope = actor.scopeOf(Permission.ANALYSE_VOICES);
        return scope.everywhere() || scope.covers(directory.lineage(pain.structure()));
    }

    void tell(Actor actor, PainPoint pain, String kind, String why) {
        pains.note(pain.id(), kind, actor.name(), why, now());
        audit.record(AuditEntry.by(actor, "improvement.pain-changed")
                .on("pain", pain.id())
                .about(List.of(pain.structure().value()))
                .fact("kind", kind));
    }

    private Instant now() {
        return clock.instant();
    }
}
