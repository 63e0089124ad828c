package spplus.experience.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import spplus.experience.ReplyState;

/**
 * How an experience stands, on the whole or with one structure.
 *
 * @param origin what was known before anything was recorded here
 * @param since when the fact that brought this state happened, null while it is still the origin
 */
public record Standing(
        ReplyState origin, ReplyState state, @Nullable Instant since) {

    static final Standing NEW = at(ReplyState.NEVER_OPENED);

    static Standing at(ReplyState origin) {
        return new Standing(origin, origin, null);
    }

    Standing become(ReplyState now, Instant when) {
        return now == state ? this : new Standing(origin, now, when);
    }
}
