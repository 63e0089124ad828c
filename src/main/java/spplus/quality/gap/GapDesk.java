package spplus.quality.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.commitment.CommitmentCode;
import spplus.core.WorkingDays;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.priority.Referral;
import spplus.quality.GapPrioritised;
import spplus.quality.GapReleased;
import spplus.quality.tally.Places;

/** Writes, qualifies and decides on gaps; who did it and why is kept with each. */
@Service
@Transactional
class GapDesk {

    private final GapStore gaps;
    private final ReferralStore referrals;
    private final FormulaStore formulas;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Places places;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final GapSettings settings;
    private final Clock clock;

    GapDesk(
            GapStore gaps,
            ReferralStore referrals,
            FormulaStore formulas,
            Perimeter perimeter,
            Directory directory,
            Places places,
            AuditTrail audit,
            ApplicationEventPublisher events,
            GapSettings settings,
            Clock clock) {
        this.gaps = gaps;
        this.referrals = referrals;
        this.formulas = formulas;
        this.perimeter = perimeter;
        this.directory = directory;
        this.places = places;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    Gap write(Actor actor, Structure structure, String title, String description, CommitmentCode commitment) {
        places.learn(List.of(structure.code().value()));
        var gap = new Gap(
                Ids.next(),
                structure.code(),
                structure.code().value(),
                Found.WRITTEN,
                "",
                title,
                description,
                "",
                commitment,
                null,
                -1,
                State.TO_QUALIFY,
                null,
                null,
                actor.name(),
                clock.instant(),
                1);
        gaps.add(gap, clock.instant());
        tell(actor, gap, "WRITTEN", "");
        return gap;
    }

    void qualify(Actor actor, UUID id, int edition, Qualification told) {
        formulas.stays();
        var gap = lock(actor, id, Permission.ENTER_RESULTS, edition);
        require(gap.state().isOpen(), "not-open");
        var state = gap.state() == State.PRIORITY ? State.PRIORITY : State.QUALIFIED;
        var formula = formulas.current();
        int rank = formula.rank(GapWeights.values(formula, told));
        gaps.qualify(id, told, rank, state, clock.instant());
        tell(actor, gap, "QUALIFIED", "");
    }

    void prioritise(Actor actor, UUID id, int edition, String why) {
        var gap = lock(actor, id, Permission.PUBLISH_RESULTS, edition);
        require(gap.state() == State.QUALIFIED, gap.state() == State.TO_QUALIFY ? "qualify-first" : "not-open");
        gaps.move(id, State.PRIORITY, clock.instant());
        tell(actor, gap, "PRIORITISED", why);
        events.publishEvent(new GapPrioritised(id));
    }

    void release(Actor actor, UUID id, int edition, String why) {
        var gap = lock(actor, id, Permission.PUBLISH_RESULTS, edition);
        require(gap.state() == State.PRIORITY, "not-priority");
        gaps.move(id, State.QUALIFIED, clock.instant());
        tell(actor, gap, "RELEASED", why);
        events.publishEvent(new GapReleased(id));
    }

    void setAside(Actor actor, UUID id, int edition, String why) {
        gaps.lockAll(id);
        var gap = lock(actor, id, Permission.PUBLISH_RESULTS, edition);
        require(gap.state() == State.TO_QUALIFY || gap.state() == State.QUALIFIED, "not-open");
        gaps.move(id, State.SET_ASIDE, clock.instant());
        tell(actor, gap, "SET_ASIDE", why);
        withdraw(actor, gap);
        for (var held : gaps.mergedInto(id, Integer.MAX_VALUE)) {
            gaps.move(held.id(), Objects.requireNonNull(held.before()), clock.instant());
            tell(actor, held, "SEPARATED", "");
        }
    }

    /** One that was set aside is looked at again. */
    void resume(Actor actor, UUID id, int edition) {
        var gap = lock(actor, id, Permission.PUBLISH_RESULTS, edition);
        require(gap.state() == State.SET_ASIDE, "not-aside");
        gaps.move(id, gap.told() == null ? State.TO_QUALIFY : State.QUALIFIED, clock.instant());
        tell(actor, gap, "RESUMED", "");
    }

    /** The other one stands for both from now on. */
    void merge(Actor actor, UUID id, int edition, UUID into) {
        require(!id.equals(into), "itself");
        // always in the same order, so that two mergers do not wait for each other
        var first = id.compareTo(into) < 0 ? gaps.lock(id) : gaps.lock(into);
        if (first.isEmpty()) {
            throw Perimeter.notThere();
        }
        var gap = lock(actor, id, Permission.PUBLISH_RESULTS, edition);
        var other = gaps.lock(into)
                .filter(one -> one.structure().equals(gap.structure()))
                .orElseThrow(Perimeter::notThere);
        require(gap.state() == State.TO_QUALIFY || gap.state() == State.QUALIFIED, "not-open");
        require(other.state().isOpen(), "other-not-open");
        require(gaps.mergedInto(id, 1).isEmpty(), "holds-others");
        gaps.merge(gap, into, clock.instant());
        tell(actor, gap, "MERGED", other.title());
        withdraw(actor, gap);
        gaps.note(into, "RECEIVED", actor.name(), gap.title(), clock.instant());
    }

    /** Each is itself again. */
    void separate(Actor actor, UUID id) {
        var gap = gaps.lock(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.PUBLISH_RESULTS, gap.structure().value());
        var before = gap.before();
        if (gap.state() != State.MERGED || before == null) {
            throw new GapRefused("not-merged");
        }
        gaps.move(id, before, clock.instant());
        tell(actor, gap, "SEPARATED", "");
    }

    /** @param to code of a structure above, empty for the programme */
    void sendUp(Actor actor, UUID id, int edition, String to, String question) {
        var gap = lock(actor, id, Permission.PUBLISH_RESULTS, edition);
        var told = gap.told();
        if (!gap.state().isOpen() || told == null) {
            throw new GapRefused("qualify-first");
        }
        require(!told.inHands(), "in-hands");
        require(referrals.open(id).isEmpty(), "sent-already");
        require(!to.equals(gap.heldBy()) && (to.isEmpty() || above(gap).contains(to)), "not-above");
        var due = WorkingDays.after(LocalDate.now(clock), settings.answerDays());
        referrals.add(Referral.sent(Ids.next(), id, to, question, actor.name(), clock.instant(), due));
        tell(actor, gap, "SENT_UP", question);
    }

    /** Those who sent it up deal with it themselves, or send it elsewhere. */
    void takeBack(Actor actor, UUID id) {
        var gap = gaps.lock(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.PUBLISH_RESULTS, gap.structure().value());
        require(withdraw(actor, gap), "answered");
    }

    /** Nobody is asked any more what will not be waited for. */
    private boolean withdraw(Actor actor, Gap gap) {
        boolean waited = referrals.withdraw(gap.id(), actor.name(), clock.instant());
        if (waited) {
            tell(actor, gap, "TAKEN_BACK", "");
        }
        return waited;
    }

    /** @param taken whether those above hold it from now on */
    void answer(Actor actor, UUID id, boolean taken, String words) {
        var gap = gaps.lock(id).orElseThrow(Perimeter::notThere);
        var referral = referrals.open(id).orElseThrow(() -> new GapRefused("answered"));
        require(mayAnswer(actor, referral), "not-yours");
        require(referrals.answer(referral.id(), taken, words, actor.name(), clock.instant()), "answered");
        if (taken) {
            gaps.hold(id, referral.sentTo(), clock.instant());
        }
        tell(actor, gap, taken ? "TAKEN" : "RETURNED", words);
    }

    /** Those whose scope covers where it was sent. */
    boolean mayAnswer(Actor actor, Referral referral) {
        if (!actor.may(Permission.PUBLISH_RESULTS)) {
            return false;
        }
        var scope = actor.scopeOf(Permission.PUBLISH_RESULTS);
        return scope.everywhere()
                || (!referral.sentTo().isEmpty()
                        && directory
                                .find(new StructureCode(referral.sentTo()))
                                .filter(one -> scope.covers(directory.lineage(one.code())))
                                .isPresent());
    }

    /** Codes of what stands above where it is lived, the nearest first. */
    List<String> above(Gap gap) {
        var lineage = directory.lineage(gap.structure());
        return lineage.subList(Math.min(1, lineage.size()), lineage.size());
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not one of theirs */
    Gap find(Actor actor, UUID id) {
        var gap = gaps.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.ENTER_RESULTS, gap.structure().value());
        return gap;
    }

    private Gap lock(Actor actor, UUID id, Permission permission, int edition) {
        var gap = gaps.lock(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, permission, gap.structure().value());
        require(gap.edition() == edition, "meanwhile");
        return gap;
    }

    private static void require(boolean right, String code) {
        if (!right) {
            throw new GapRefused(code);
        }
    }

    private void tell(Actor actor, Gap gap, String kind, String why) {
        gaps.note(gap.id(), kind, actor.name(), why, clock.instant());
        audit.record(AuditEntry.by(actor, "quality.gap-changed")
                .on("gap", gap.id())
                .about(List.of(gap.structure().value()))
                .fact("kind", kind));
    }
}
