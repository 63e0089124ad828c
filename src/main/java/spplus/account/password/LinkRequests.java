package spplus.account.password;

import java.time.Duration;
import java.util.Locale;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;

/**
 * Takes requests for a new password without letting the asker learn anything: the work is done after the answer, so that
 * its time does not tell whether the account exists.
 */
@Component
class LinkRequests {

    private static final Limit PER_ADDRESS = new Limit(20, Duration.ofHours(1));
    private static final Limit PER_ACCOUNT = new Limit(3, Duration.ofHours(1));

    private final PasswordDesk desk;
    private final RateLimiter limiter;
    private final AsyncTaskExecutor executor;

    LinkRequests(PasswordDesk desk, RateLimiter limiter, AsyncTaskExecutor applicationTaskExecutor) {
        this.desk = desk;
        this.limiter = limiter;
        this.executor = applicationTaskExecutor;
    }

    /** False when too many requests came from there. */
    boolean take(String email, String address) {
        if (!limiter.allow("link.address", address, PER_ADDRESS)) {
            return false;
        }
        if (limiter.allow("link.account", email.strip().toLowerCase(Locale.ROOT), PER_ACCOUNT)) {
            executor.execute(() -> desk.sendLink(email));
        }
        return true;
    }
}
