package spplus.account.signin;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.account.domain.AccountJournal;
import spplus.account.domain.AccountSettings;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Passwords;
import spplus.platform.RateLimiter;

/** Checks who signs in; an unknown address, a wrong password and a closed account look and last the same. */
@Service
class SignInDesk {

    private final AgentRegister agents;
    private final Passwords passwords;
    private final RateLimiter limiter;
    private final AccountSettings settings;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInDesk(
            AgentRegister agents,
            Passwords passwords,
            RateLimiter limiter,
            AccountSettings settings,
            AccountJournal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.agents = agents;
        this.passwords = passwords;
        this.limiter = limiter;
        this.settings = settings;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** No transaction here: a computation that is slow on purpose must not hold a connection. */
    SignInAnswer signIn(String email, String password, String address) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        if (!limiter.allow("sign-in.address", address, settings.perAddress())
                || !limiter.allow("sign-in.account", account, settings.perAccount())) {
            return new SignInAnswer.TooMany();
        }
        var agent = agents.findByEmail(email).orElse(null);
        var right = passwords.matches(password, agent == null || agent.isDeactivated() ? null : agent.password());
        if (agent == null || !right) {
            refused(agent);
            return new SignInAnswer.Refused();
        }
        limiter.giveBack("sign-in.address", address, settings.perAddress());
        limiter.giveBack("sign-in.account", account, settings.perAccount());
        return welcome(agent);
    }

    private SignInAnswer welcome(Agent agent) {
        transaction.executeWithoutResult(status -> {
            agents.used(agent.id(), clock.instant());
            journal.own(agent, "account.signed-in");
        });
        return new SignInAnswer.Welcome(agent.id());
    }

    private void refused(@Nullable Agent agent) {
        if (agent != null) {
            transaction.executeWithoutResult(status -> journal.somebody("account.sign-in-refused", agent.id()));
        }
    }
}
