package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.mystery.Contact.State;

/** Opens mystery campaigns, plans their contacts, takes some back, ends them. */
@Service
@Transactional
class MysteryDesk {

    static final int MOST_CONTACTS = 2_000;

    private final MysteryRepository campaigns;
    private final PlanRepository plan;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Agents agents;
    private final AuditTrail audit;
    private final Clock clock;

    MysteryDesk(
            MysteryRepository campaigns,
            PlanRepository plan,
            Perimeter perimeter,
            Directory directory,
            Agents agents,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.perimeter = perimeter;
        this.directory = directory;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
    }

    UUID open(Actor actor, Grid grid, OpeningForm typed) {
        var campaign = typed.campaign(Ids.next(), grid, clock.instant());
        campaigns.add(campaign, actor.id());
        audit.record(entry(actor, "survey.mystery-opened", campaign));
        return campaign.id();
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    MysteryCampaign find(Actor actor, UUID id) {
        var campaign = campaigns.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    /** Plans what is typed, unless something is to be mended: then it is said in the form. The same page plans once. */
    int plan(Actor actor, MysteryCampaign campaign, PlanForm typed) {
        campaigns.lock(campaign.id());
        checkStructures(campaign, typed);
        var investigator = agents.withEmail(typed.investigator());
        if (!typed.investigator().isEmpty() && investigator.isEmpty()) {
            typed.problem("enqueteur", "investigator-unknown");
        }
        investigator.filter(agent -> isAtHome(agent, typed)).ifPresent(_ -> typed.problem("enqueteur", "at-home"));
        if (!typed.problems().isEmpty()) {
            return 0;
        }
        var batch = typed.batch(investigator.orElseThrow());
        if (plan.progress(campaign.id(), today()).planned() + batch.size() > MOST_CONTACTS) {
            typed.problem("nombre", "too-many");
            return 0;
        }
        int planned = plan.add(campaign, batch);
        audit.record(entry(actor, "survey.mystery-planned", campaign).fact("contacts", planned));
        return planned;
    }

    /** Until it was made. */
    boolean cancel(Actor actor, MysteryCampaign campaign, UUID contact) {
        return move(actor, campaign, contact, State.PLANNED, State.CANCELLED, "survey.mystery-cancelled");
    }

    /** Takes a cancellation back. */
    boolean restore(Actor actor, MysteryCampaign campaign, UUID contact) {
        return move(actor, campaign, contact, State.CANCELLED, State.PLANNED, "survey.mystery-planned");
    }

    void close(Actor actor, MysteryCampaign campaign) {
        campaigns.close(campaign.id(), clock.instant());
        audit.record(entry(actor, "survey.mystery-closed", campaign));
    }

    /** Opens it again if it was closed. @return false when the day is past */
    boolean prolong(Actor actor, MysteryCampaign campaign, LocalDate until) {
        if (until.isBefore(today()) || until.isBefore(campaign.opensOn())) {
            return false;
        }
        campaigns.prolong(campaign.id(), until);
        audit.record(entry(actor, "survey.mystery-prolonged", campaign));
        return true;
    }

    private boolean move(Actor actor, MysteryCampaign campaign, UUID id, State from, State to, String action) {
        var contact = plan.lock(id)
                .filter(found -> found.campaign().equals(campaign.id()))
                .orElseThrow(Perimeter::notThere);
        if (contact.state() != from) {
            return false;
        }
        plan.change(id, to, null, "", clock.instant());
        audit.record(entry(actor, action, campaign).fact("contact", id));
        return true;
    }

    /** Only those below the one that asks. */
    private void checkStructures(MysteryCampaign campaign, PlanForm typed) {
        boolean below = typed.structures().stream()
                .filter(StructureCode::looksLike)
                .allMatch(code -> directory
                        .lineage(new StructureCode(code))
                        .contains(campaign.structure().value()));
        if (!below) {
            typed.problem("codes", "codes");
        }
    }

    /** Somebody who works there is no mystery to their colleagues. */
    private boolean isAtHome(UUID agent, PlanForm typed) {
        return typed.structures().stream()
                .anyMatch(code -> agents.holdingNear(Permission.READ_EXPERIENCES, List.of(code))
                        .contains(agent));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static AuditEntry entry(Actor actor, String action, MysteryCampaign campaign) {
        return AuditEntry.by(actor, action)
                .on("mystery-campaign", campaign.id())
                .about(List.of(campaign.structure().value()));
    }
}
