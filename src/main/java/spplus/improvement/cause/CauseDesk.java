package spplus.improvement.cause;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.improvement.cause.CauseRepository.Answer;
import spplus.improvement.pain.PainReader;
import spplus.improvement.pain.PainReader.Brief;
import spplus.platform.Ids;

/** Fills the worksheets: nobody writes over what they did not read. */
@Service
@Transactional
class CauseDesk {

    /** Five whys, no more: deeper, one looks for somebody to blame rather than for something to do. */
    static final int DEEPEST = 5;

    static final int MOST = 200;

    private final CauseRepository causes;
    private final PainReader pains;
    private final AuditTrail audit;
    private final Clock clock;

    CauseDesk(CauseRepository causes, PainReader pains, AuditTrail audit, Clock clock) {
        this.causes = causes;
        this.pains = pains;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param parent null for the pain point itself */
    Cause why(Actor actor, UUID pain, @Nullable UUID parent, Cause.Told told) {
        var all = open(actor, pain);
        if (parent != null) {
            var above = all.stream()
                    .filter(one -> one.id().equals(parent) && one.sheet() == CauseSheet.WHY && !one.removed())
                    .findFirst()
                    .orElseThrow(Perimeter::notThere);
            CauseRefused.unless(!above.told().root(), "root");
            CauseRefused.unless(depth(all, above) < DEEPEST, "deep");
        }
        return add(actor, pain, CauseSheet.WHY, parent, null, told);
    }

    Cause bone(Actor actor, UUID pain, CauseFamily family, Cause.Told told) {
        open(actor, pain);
        return add(actor, pain, CauseSheet.FISH, null, family, told);
    }

    /** @throws CauseRefused when somebody changed it since that version */
    void write(Actor actor, UUID pain, UUID id, int version, Cause.Told told) {
        var all = open(actor, pain);
        var cause = among(all, id);
        CauseRefused.unless(cause.version() == version, "meanwhile");
        CauseRefused.unless(!told.root() || children(all, id).isEmpty(), "has-whys");
        causes.write(id, told, actor, clock.instant());
        tell(actor, pain, "written");
    }

    /** Takes it out with all below it, or puts it back. */
    void remove(Actor actor, UUID pain, UUID id, int version, boolean removed) {
        var cause = among(open(actor, pain), id);
        CauseRefused.unless(cause.version() == version, "meanwhile");
        causes.remove(id, removed, actor, clock.instant());
        tell(actor, pain, removed ? "removed" : "restored");
    }

    /** @throws CauseRefused when somebody answered since that version */
    void answer(Actor actor, UUID pain, Question question, int version, String words) {
        open(actor, pain);
        var now = causes.answers(pain).getOrDefault(question, Answer.NONE);
        CauseRefused.unless(now.version() == version, "meanwhile");
        causes.answer(pain, question, words, version + 1, actor, clock.instant());
        tell(actor, pain, "answered");
    }

    @Transactional(readOnly = true)
    Cause find(UUID pain, UUID id) {
        return causes.find(id).filter(cause -> cause.pain().equals(pain)).orElseThrow(Perimeter::notThere);
    }

    private List<Cause> open(Actor actor, UUID pain) {
        Brief brief = pains.find(actor, Permission.READ_VOICES, pain);
        CauseRefused.unless(brief.open(), "not-open");
        causes.one(pain);
        return causes.of(pain, MOST + 1);
    }

    private Cause add(
            Actor actor,
            UUID pain,
            CauseSheet sheet,
            @Nullable UUID parent,
            @Nullable CauseFamily family,
            Cause.Told told) {
        CauseRefused.unless(causes.of(pain, MOST).size() < MOST, "many");
        var cause = new Cause(Ids.next(), pain, sheet, parent, family, told, false, 1, actor.name(), clock.instant());
        causes.add(cause);
        tell(actor, pain, "added");
        return cause;
    }

    private static Cause among(List<Cause> all, UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Perimeter::notThere);
    }

    private static List<Cause> children(List<Cause> all, UUID id) {
        return all.stream()
                .filter(one -> id.equals(one.parent()) && !one.removed())
                .toList();
    }

    /** 1 for the first why. */
    private static int depth(List<Cause> all, Cause cause) {
        Map<UUID, Cause> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        int depth = 1;
        for (var parent = cause.parent(); parent != null && depth <= DEEPEST; depth++) {
            var above = byId.get(parent);
            parent = above == null ? null : above.parent();
        }
        return depth;
    }

    private void tell(Actor actor, UUID pain, String kind) {
        audit.record(AuditEntry.by(actor, "improvement.cause-changed")
                .on("pain", pain)
                .fact("kind", kind));
    }
}
