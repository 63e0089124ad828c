package spplus.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.access.Permission;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Links;

/** What other modules may know of agents: how to name them, how to write to them, who looks after a structure. */
@Service
public class Agents {

    private final AgentRegister register;
    private final Links links;
    private final Clock clock;

    Agents(AgentRegister register, Links links, Clock clock) {
        this.register = register;
        this.links = links;
        this.clock = clock;
    }

    /** Names of agents, deactivated ones included; those unknown are left out. */
    public Map<UUID, String> names(Collection<UUID> agents) {
        return register.names(agents);
    }

    /** How to write to an agent; empty when they were deactivated. */
    public Optional<Contact> contact(UUID agent) {
        return register.find(agent)
                .filter(found -> !found.isDeactivated())
                .map(found -> new Contact(found.name(), found.email()));
    }

    /** The active agent of that address, capital letters aside. */
    public Optional<UUID> withEmail(String email) {
        return register.findByEmail(email)
                .filter(found -> !found.isDeactivated())
                .map(Agent::id);
    }

    /** Absolute address where the invited agent chooses a password; empty when accepted or expired. */
    public Optional<String> invitationAddress(UUID agent) {
        return links.address(agent, Links.Purpose.INVITATION);
    }

    /** Absolute address where the agent chooses a new password; empty when used or expired. */
    public Optional<String> resetAddress(UUID agent) {
        return links.address(agent, Links.Purpose.RESET);
    }

    /** Active agents who hold a permission over a structure, given the codes from itself up to its root. */
    public List<UUID> holding(Permission permission, Collection<String> lineage) {
        return register.holding(permission, lineage, true, LocalDate.now(clock));
    }

    /** The same without those who look after the whole country. */
    public List<UUID> holdingNear(Permission permission, Collection<String> lineage) {
        return register.holding(permission, lineage, false, LocalDate.now(clock));
    }

    /** How to write to an agent. */
    public record Contact(String name, String email) {}
}
