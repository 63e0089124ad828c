package spplus.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.access.Actor;

/**
 * Who acted, as it was at that moment.
 *
 * @param agent the agent's id, null for the house itself and for the public
 * @param name the agent's name then, or {@code system}, or {@code public}
 */
public record Author(@Nullable UUID agent, String name) {

    /** The house itself: a job, an import, an operator's command. */
    public static final Author SYSTEM = new Author(null, "system");
    /** Somebody who was not asked who they are. */
    public static final Author PUBLIC = new Author(null, "public");

    public static Author of(Actor actor) {
        return new Author(actor.id(), actor.name());
    }
}
