package spplus.account.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Passwords;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;

/** Checks who signs in. */
@Service
class SignInDesk {

    private final AgentRegister agents;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    SignInDesk(AgentRegister agents, Passwords passwords, AuditTrail audit, Clock clock) {
        this.agents = agents;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty for an unknown address, a wrong password, a closed account: the caller learns no more than that. */
    @Transactional
    Optional<UUID> signIn(String email, String password) {
        var agent = agents.findByEmail(email).filter(Agent::maySignIn);
        var right = passwords.matches(password, agent.map(Agent::password).orElse(null));
        return agent.filter(known -> right).map(this::welcome);
    }

    private UUID welcome(Agent agent) {
        agents.used(agent.id(), clock.instant());
        audit.record(AuditEntry.by(new Author(agent.id(), agent.name()), "account.signed-in")
                .on("agent", agent.id()));
        return agent.id();
    }
}
