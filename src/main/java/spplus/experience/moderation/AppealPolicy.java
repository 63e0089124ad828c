package spplus.experience.moderation;

import java.util.List;
import spplus.access.Actor;
import spplus.experience.State;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;

/** An appeal is judged by somebody else than who rejected. */
final class AppealPolicy {

    private AppealPolicy() {}

    static boolean mayDecide(State state, List<Steps.Past> past, Actor moderator) {
        return state != State.APPEALED
                || past.stream()
                        .noneMatch(step -> step.kind() == Step.Kind.REJECTED
                                && moderator.id().equals(step.actor()));
    }
}
