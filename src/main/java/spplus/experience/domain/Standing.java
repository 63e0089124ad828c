package spplus.experience.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.ReplyState;

/**
 * How an experience stands with the administration: a pure function of what was recorded, so that no state is shown
 * that did not happen.
 *
 * @param origin what was known before anything was recorded here
 * @param since when the fact that brought this state happened, null while it is still the origin
 */
public record Standing(
        ReplyState origin, ReplyState state, @Nullable Instant since) {

    static final Standing NEW = new Standing(ReplyState.NEVER_OPENED, ReplyState.NEVER_OPENED, null);

    /** @param facts all of them, oldest first */
    static Standing of(ReplyState origin, List<Fact> facts) {
        var course = new Course(origin);
        var now = new Standing(origin, origin, null);
        for (var fact : facts) {
            course.take(fact);
            var state = course.state();
            if (state != now.state()) {
                now = new Standing(origin, state, fact.at());
            }
        }
        return now;
    }
}
