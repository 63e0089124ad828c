package spplus.experience.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;

/**
 * Holds robots back without asking people to prove anything by hand. Counts are kept under a fingerprint of the
 * address and the day, so that nothing links one day's visits to another's.
 */
@Component
class RobotGuard {

    private final RateLimiter limiter;
    private final SharingSettings settings;
    private final Clock clock;

    RobotGuard(RateLimiter limiter, SharingSettings settings, Clock clock) {
        this.limiter = limiter;
        this.settings = settings;
        this.clock = clock;
    }

    boolean mayBegin(String address) {
        return allow("share.draft", address, settings.drafts());
    }

    /** Why the submission is not taken; takes its count of the limits, so outside any transaction. */
    Optional<Refusal> refusal(Draft draft, Attempt attempt, boolean proved) {
        if (!attempt.trap().isEmpty()) {
            return Optional.of(Refusal.TRAP);
        }
        if (draft.begunAt().plus(settings.fastest()).isAfter(clock.instant())) {
            return Optional.of(Refusal.TOO_FAST);
        }
        if (!proved && !allow("share.unproved", attempt.address(), settings.unproved())) {
            return Optional.of(Refusal.UNPROVED);
        }
        if (proved && !allow("share.address", attempt.address(), settings.proved())) {
            return Optional.of(Refusal.ADDRESS);
        }
        var email = draft.content().about().email().toLowerCase(Locale.ROOT);
        var allowed = draft.correction() || email.isEmpty() || allow("share.email", email, settings.emails());
        return allowed ? Optional.empty() : Optional.of(Refusal.EMAIL);
    }

    private boolean allow(String kind, String subject, Limit limit) {
        return limiter.allow(kind, LocalDate.now(clock) + " " + subject, limit);
    }

    /**
     * One try at sending.
     *
     * @param proof what the widget answered, empty without scripts
     * @param trap what was typed in the field that nobody sees
     * @param address the client's
     */
    record Attempt(String proof, String trap, String address) {}

    /** Why a submission is not taken; what to do is said in {@code experience.share.robot.…}. */
    enum Refusal {
        TRAP,
        TOO_FAST,
        REPLAYED,
        /** A moderator reads what is to be corrected. */
        CLAIMED,
        /** What is to be corrected was judged. */
        JUDGED,
        UNPROVED,
        ADDRESS,
        EMAIL;

        boolean isLimit() {
            return this == UNPROVED || this == ADDRESS || this == EMAIL;
        }
    }
}
