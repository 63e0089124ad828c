package spplus.account.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;

/** Writes in the audit trail what happened to an account, where those who look after its structures can read it. */
@Component
public class AccountJournal {

    private final AuditTrail trail;
    private final Assignments assignments;
    private final Clock clock;

    AccountJournal(AuditTrail trail, Assignments assignments, Clock clock) {
        this.trail = trail;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The agent did it to their own account. */
    public void own(Agent agent, String action) {
        write(AuditEntry.by(new Author(agent.id(), agent.name()), action), agent.id());
    }

    public void by(Actor actor, String action, UUID agent) {
        write(AuditEntry.by(actor, action), agent);
    }

    public void house(String action, UUID agent) {
        write(AuditEntry.by(Author.SYSTEM, action), agent);
    }

    public void somebody(String action, UUID agent) {
        write(AuditEntry.by(Author.PUBLIC, action), agent);
    }

    public void write(AuditEntry entry, UUID agent) {
        trail.record(entry.on("agent", agent).about(assignments.rootsOf(agent, LocalDate.now(clock))));
    }
}
