package spplus.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import spplus.access.Scope;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Assignments;
import spplus.account.domain.Passwords;
import spplus.platform.Ids;

/** Makes agents for tests and signs them in by the real form; autowire it in any {@code @IntegrationTest}. */
@TestComponent
public class SignedIn {

    public static final String PASSWORD = "quatre chevaux bleus en hiver";

    private final AgentRegister agents;
    private final Assignments assignments;
    private final Environment environment;
    private final Clock clock;
    private final String hash;

    @Autowired
    SignedIn(AgentRegister agents, Assignments assignments, Passwords passwords, Environment environment, Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.environment = environment;
        this.clock = clock;
        this.hash = passwords.hash(PASSWORD);
    }

    /** A new agent with a role over some structures and all below them, signed in. */
    public Browser as(Role role, String... structures) {
        return signIn(agent(role, Scope.under(List.of(structures))));
    }

    /** A new agent with a role over the whole country, signed in. */
    public Browser everywhere(Role role) {
        return signIn(agent(role, Scope.EVERYWHERE));
    }

    /** A new agent with no role at all, signed in. */
    public Browser withoutRole() {
        return signIn(agent());
    }

    /** Somebody who is not signed in. */
    public Browser nobody() {
        return new Browser(port(), null, "");
    }

    /** Somebody who is not signed in and calls from this loopback address, such as {@code 127.0.0.7}. */
    public Browser nobodyFrom(String address) {
        return new Browser(port(), null, "", address);
    }

    public Browser signIn(UUID agent) {
        var browser =
                new Browser(port(), agent, agents.find(agent).orElseThrow().email());
        browser.signIn(PASSWORD);
        return browser;
    }

    /** A new active agent who may sign in with {@link #PASSWORD}, with no role yet. */
    public UUID agent() {
        var id = Ids.next();
        agents.add(id, "Agent " + id.toString().substring(24), id + "@exemple.fr", false, clock.instant());
        agents.setPassword(id, hash, clock.instant());
        return id;
    }

    public UUID agent(Role role, Scope scope) {
        var id = agent();
        give(id, role, scope);
        return id;
    }

    public UUID give(UUID agent, Role role, Scope scope) {
        return assignments.give(agent, role, scope, null, null, clock.instant());
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
