package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.survey.domain.ScreenedText;
import spplus.survey.mystery.Contact.State;

/** Takes what an investigator tells of the contacts given to them, and of no other. */
@Service
@Transactional
class InvestigatorDesk {

    static final int MOST = 200;

    private final MysteryRepository campaigns;
    private final PlanRepository plan;
    private final ScreenedText screened;
    private final AuditTrail audit;
    private final Clock clock;

    InvestigatorDesk(
            MysteryRepository campaigns, PlanRepository plan, ScreenedText screened, AuditTrail audit, Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.screened = screened;
        this.audit = audit;
        this.clock = clock;
    }

    /** In open campaigns, those still to make first. */
    List<Contact> mine(Actor actor) {
        return plan.mine(actor.id(), today(), MOST);
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it was given to this agent */
    Contact find(Actor actor, UUID id) {
        return plan.find(id)
                .filter(contact -> contact.investigator().equals(actor.id()))
                .filter(contact -> contact.state() != State.CANCELLED)
                .orElseThrow(Perimeter::notThere);
    }

    MysteryCampaign campaign(Contact contact) {
        return campaigns.find(contact.campaign()).orElseThrow();
    }

    /** The form as it was told before. */
    FindingsForm told(Contact contact) {
        return FindingsForm.of(contact, criteria(contact), plan.findings(contact.id()), today());
    }

    List<Criterion> criteria(Contact contact) {
        return Criterion.of(contact.channel(), campaign(contact).criteria());
    }

    /** What was told before is replaced, until the campaign closes. @return false when it is closed */
    boolean tell(Actor actor, Contact contact, FindingsForm typed) {
        if (!isOpen(contact)) {
            return false;
        }
        plan.change(contact.id(), State.DONE, typed.day(), screened.of(typed.note()), clock.instant());
        plan.replace(contact.id(), typed.findings());
        record(actor, contact, "survey.mystery-told");
        return true;
    }

    /** Nothing could be observed. @return false when the campaign is closed */
    boolean giveUp(Actor actor, Contact contact, String why) {
        if (!isOpen(contact)) {
            return false;
        }
        plan.change(contact.id(), State.IMPOSSIBLE, null, screened.of(why), clock.instant());
        plan.replace(contact.id(), List.of());
        record(actor, contact, "survey.mystery-given-up");
        return true;
    }

    private boolean isOpen(Contact contact) {
        boolean taken = plan.lock(contact.id()).orElseThrow().state() == State.CANCELLED;
        return !taken && !campaigns.hold(contact.campaign()).isClosed(today());
    }

    private void record(Actor actor, Contact contact, String action) {
        audit.record(AuditEntry.by(actor, action)
                .on("mystery-campaign", contact.campaign())
                .about(List.of(campaign(contact).structure().value()))
                .fact("contact", contact.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
