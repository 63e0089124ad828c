package spplus.improvement.pain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WorkingDays;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.priority.Referral;

/** Sends what one cannot solve to those above, who answer within some days. */
@Service
@Transactional
class ReferralDesk {

    private final PainStore pains;
    private final ReferralStore referrals;
    private final PainDesk desk;
    private final Directory directory;
    private final PainSettings settings;
    private final Clock clock;

    ReferralDesk(
            PainStore pains,
            ReferralStore referrals,
            PainDesk desk,
            Directory directory,
            PainSettings settings,
            Clock clock) {
        this.pains = pains;
        this.referrals = referrals;
        this.desk = desk;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param to code of a structure above, empty for the programme */
    void sendUp(Actor actor, UUID id, int version, String to, String question) {
        var pain = desk.lock(actor, id, version);
        PainRefused.unless(pain.state() == PainState.OPEN, "not-open");
        PainRefused.unless(referrals.open(id).isEmpty(), "sent-already");
        PainRefused.unless(
                !to.equals(pain.heldBy()) && (to.isEmpty() || above(pain).contains(to)), "not-above");
        var due = WorkingDays.after(LocalDate.now(clock), settings.answerDays());
        referrals.add(Referral.sent(Ids.next(), id, to, question, actor.name(), clock.instant(), due));
        desk.tell(actor, pain, "SENT_UP", question);
    }

    /** Those who sent it up deal with it themselves, or send it elsewhere. */
    void takeBack(Actor actor, UUID id, int version) {
        PainRefused.unless(desk.withdraw(actor, desk.lock(actor, id, version)), "answered");
    }

    /** @param taken whether those above hold it from now on */
    void answer(Actor actor, UUID id, boolean taken, String words) {
        var pain = pains.lock(id).orElseThrow(Perimeter::notThere);
        var referral = referrals.open(id).orElseThrow(() -> new PainRefused("answered"));
        if (!mayAnswer(actor, referral)) {
            throw Perimeter.notThere();
        }
        PainRefused.unless(referrals.answer(referral.id(), taken, words, actor.name(), clock.instant()), "answered");
        if (taken) {
            pains.hold(id, referral.sentTo(), clock.instant());
        }
        desk.tell(actor, pain, taken ? "TAKEN" : "RETURNED", words);
    }

    /** Those whose scope covers where it was sent. */
    boolean mayAnswer(Actor actor, Referral referral) {
        var scope = actor.scopeOf(Permission.ANALYSE_VOICES);
        return scope.everywhere()
                || (!referral.sentTo().isEmpty()
                        && scope.covers(directory.lineage(new StructureCode(referral.sentTo()))));
    }

    /** Codes of what stands above where it is lived, the nearest first. */
    List<String> above(PainPoint pain) {
        var lineage = directory.lineage(pain.structure());
        return lineage.subList(Math.min(1, lineage.size()), lineage.size());
    }
}
