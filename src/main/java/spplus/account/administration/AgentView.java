package spplus.account.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.account.administration.AdministrationPages.AgentPage;
import spplus.account.administration.AdministrationPages.RoleLine;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Assignment;
import spplus.account.domain.Assignments;
import spplus.account.domain.ScopeNames;

/** Gathers what the page of one agent shows, with what its reader may do. */
@Component
class AgentView {

    private final AgentRegister agents;
    private final Assignments assignments;
    private final ScopeNames scopes;
    private final Clock clock;

    AgentView(AgentRegister agents, Assignments assignments, ScopeNames scopes, Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.scopes = scopes;
        this.clock = clock;
    }

    AgentPage of(UUID id, AppointmentPolicy policy) {
        var agent = agents.find(id).orElseThrow();
        var all = assignments.of(id);
        var today = LocalDate.now(clock);
        var held = all.stream().filter(given -> given.holdsOn(today)).toList();
        return new AgentPage(
                id,
                agent.name(),
                agent.email(),
                agent.state().name(),
                agent.lastUsedAt(),
                all.stream().map(given -> line(given, policy, today)).toList(),
                policy.mayManage(id, held),
                policy.agent().equals(id));
    }

    private RoleLine line(Assignment given, AppointmentPolicy policy, LocalDate today) {
        var held = given.holdsOn(today);
        return new RoleLine(
                given.id(),
                given.role(),
                given.scope().everywhere(),
                scopes.of(given.scope()),
                given.endsOn(),
                held,
                held && policy.mayAppoint(given.agent(), given.role(), given.scope()));
    }
}
