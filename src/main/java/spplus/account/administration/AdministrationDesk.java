package spplus.account.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.account.AgentInvited;
import spplus.account.domain.AccountJournal;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.AgentState;
import spplus.account.domain.Assignments;
import spplus.account.domain.Deactivation;
import spplus.account.domain.Links;
import spplus.account.domain.Links.Purpose;
import spplus.account.domain.PersonFields;
import spplus.audit.AuditEntry;
import spplus.platform.Ids;

/** Invites agents, gives and ends roles, closes and opens accounts. */
@Service
class AdministrationDesk {

    private final AgentRegister agents;
    private final Assignments assignments;
    private final AppointmentReader reader;
    private final Appointers appointers;
    private final Links links;
    private final Deactivation deactivation;
    private final AccountJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdministrationDesk(
            AgentRegister agents,
            Assignments assignments,
            AppointmentReader reader,
            Appointers appointers,
            Links links,
            Deactivation deactivation,
            AccountJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.reader = reader;
        this.appointers = appointers;
        this.links = links;
        this.deactivation = deactivation;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** An address that has an account already gets the role besides those it holds. */
    @Transactional
    public Outcome invite(Actor actor, PersonFields person, AppointmentFields fields) {
        agents.holdEmail(person.email());
        var known = agents.findByEmail(person.email());
        var agent = known.map(Agent::id).orElseGet(Ids::next);
        var errors = new LinkedHashMap<>(person.errors());
        if (known.isPresent() && known.get().isDeactivated()) {
            errors.put("email", "account.invite.deactivated");
        }
        var appointment = reader.read(fields, appointers.policy(actor), agent, errors);
        if (!errors.isEmpty() || appointment.isEmpty()) {
            return new Outcome(agent, errors);
        }
        if (known.isEmpty()) {
            agents.add(agent, person.name(), person.email(), false, clock.instant());
        }
        give(actor, agent, appointment.get());
        if (known.isEmpty() || known.get().state() == AgentState.INVITED) {
            sendInvitation(actor, agent);
        }
        return new Outcome(agent, errors);
    }

    @Transactional
    public Map<String, String> giveRole(Actor actor, UUID agent, AppointmentFields fields) {
        var errors = new LinkedHashMap<String, String>();
        reader.read(fields, appointers.policy(actor), agent, errors)
                .ifPresent(appointment -> give(actor, agent, appointment));
        return errors;
    }

    /** @return false when this role is not theirs to end */
    @Transactional
    public boolean endRole(Actor actor, UUID agent, UUID assignment) {
        var given = assignments.heldBy(agent, LocalDate.now(clock)).stream()
                .filter(held -> held.id().equals(assignment))
                .findFirst();
        if (given.isEmpty()
                || !appointers
                        .policy(actor)
                        .mayAppoint(agent, given.get().role(), given.get().scope())) {
            return false;
        }
        var entry = AuditEntry.by(actor, "account.role-ended")
                .fact("role", given.get().role());
        journal.write(entry, agent);
        assignments.end(assignment, actor.id(), clock.instant());
        return true;
    }

    @Transactional
    public boolean deactivate(Actor actor, UUID id) {
        return managed(actor, id)
                .filter(agent -> !agent.isDeactivated())
                .map(agent -> {
                    deactivation.decide(actor, id);
                    return true;
                })
                .orElse(false);
    }

    /** Whoever had not chosen a password yet is invited again. */
    @Transactional
    public boolean reactivate(Actor actor, UUID id) {
        var agent = managed(actor, id).filter(Agent::isDeactivated);
        agent.ifPresent(found -> {
            agents.reactivate(id, clock.instant());
            journal.by(actor, "account.reactivated", id);
            if (found.password() == null) {
                sendInvitation(actor, id);
            }
        });
        return agent.isPresent();
    }

    @Transactional
    public boolean inviteAgain(Actor actor, UUID id) {
        var agent = managed(actor, id).filter(found -> found.state() == AgentState.INVITED);
        agent.ifPresent(found -> sendInvitation(actor, id));
        return agent.isPresent();
    }

    private Optional<Agent> managed(Actor actor, UUID id) {
        return agents.find(id).filter(agent -> appointers.mayManage(actor, id));
    }

    /** A role already held just so is not given twice: a form sent twice does no more than once. */
    private void give(Actor actor, UUID agent, Appointment given) {
        if (assignments.heldBy(agent, LocalDate.now(clock)).stream().anyMatch(given::isThe)) {
            return;
        }
        assignments.give(agent, given.role(), given.scope(), given.endsOn(), actor.id(), clock.instant());
        journal.write(AuditEntry.by(actor, "account.role-given").fact("role", given.role()), agent);
    }

    private void sendInvitation(Actor actor, UUID agent) {
        links.renew(agent, Purpose.INVITATION);
        journal.by(actor, "account.invited", agent);
        events.publishEvent(new AgentInvited(agent));
    }

    /**
     * What became of an invitation.
     *
     * @param errors message of each wrong field; nothing was done unless it is empty
     */
    record Outcome(UUID agent, Map<String, String> errors) {}
}
