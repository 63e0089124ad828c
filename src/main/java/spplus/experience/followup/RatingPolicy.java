package spplus.experience.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An author rates a reply once, and may change their mind for half an hour. */
final class RatingPolicy {

    private static final Duration CHANGE = Duration.ofMinutes(30);

    private RatingPolicy() {}

    /** @param ratedAt when it was first rated, null when never */
    static boolean mayRate(@Nullable Instant ratedAt, Instant now) {
        return ratedAt == null || now.isBefore(ratedAt.plus(CHANGE));
    }
}
