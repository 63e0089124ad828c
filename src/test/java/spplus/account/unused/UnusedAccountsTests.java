package spplus.account.unused;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import spplus.IntegrationTest;
import spplus.account.AgentDeactivated;
import spplus.account.DeactivationNear;
import spplus.account.SignedIn;
import spplus.account.domain.AgentRegister;

/** Rule: an account without use for 180 days is closed, 14 and 7 days after warnings, never without them. */
@IntegrationTest
@RecordApplicationEvents
class UnusedAccountsTests {

    @Autowired
    UnusedAccounts accounts;

    @Autowired
    SignedIn signedIn;

    @Autowired
    AgentRegister agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void leavesAloneTheAccountsInUse() {
        var agent = unusedFor(165);
        accounts.sweep();
        assertThat(warnings(agent)).isZero();
    }

    @Test
    void warnsOnceFourteenDaysThenOnceSevenDaysBefore() {
        var agent = unusedFor(167);
        accounts.sweep();
        accounts.sweep();
        assertThat(events.stream(DeactivationNear.class)).contains(new DeactivationNear(agent, 14));
        assertThat(warnings(agent)).isEqualTo(1);
        olderBy(agent, 7);
        accounts.sweep();
        accounts.sweep();
        assertThat(events.stream(DeactivationNear.class)).contains(new DeactivationNear(agent, 7));
        assertThat(warnings(agent)).isEqualTo(2);
    }

    @Test
    void closesSevenDaysAfterTheLastWarning() {
        var agent = unusedFor(174);
        accounts.sweep();
        olderBy(agent, 7);
        accounts.sweep();
        assertThat(agents.find(agent).orElseThrow().isDeactivated()).isTrue();
        assertThat(events.stream(AgentDeactivated.class)).contains(new AgentDeactivated(agent));
    }

    @Test
    void closesNobodyWhoWasNotWarned() {
        var agent = unusedFor(400);
        accounts.sweep();
        assertThat(agents.find(agent).orElseThrow().isDeactivated()).isFalse();
        assertThat(events.stream(DeactivationNear.class)).contains(new DeactivationNear(agent, 7));
        assertThat(warnings(agent)).isEqualTo(1);
        accounts.sweep();
        assertThat(agents.find(agent).orElseThrow().isDeactivated()).isFalse();
    }

    @Test
    void forgetsTheWarningOfWhoComesBack() {
        var agent = unusedFor(174);
        accounts.sweep();
        signedIn.signIn(agent);
        olderBy(agent, 7);
        accounts.sweep();
        assertThat(agents.find(agent).orElseThrow().isDeactivated()).isFalse();
    }

    private UUID unusedFor(int days) {
        var agent = signedIn.agent();
        olderBy(agent, days);
        return agent;
    }

    private void olderBy(UUID agent, int days) {
        jdbc.sql("""
                update account.agent set counted_from = counted_from - make_interval(days => :days),
                  warned_at = warned_at - make_interval(days => :days) where id = :agent
                """).param("days", days).param("agent", agent).update();
    }

    private long warnings(UUID agent) {
        return events.stream(DeactivationNear.class)
                .filter(warning -> warning.agent().equals(agent))
                .count();
    }
}
