package spplus.experience;

import java.util.List;
import java.util.UUID;

/**
 * Somebody may be in distress or in danger: these moderators are to be told at once.
 *
 * @param round 1 the first time, more when nobody took the case since
 */
public record AlertRaised(ExperienceId id, int round, List<UUID> moderators) {

    public AlertRaised {
        moderators = List.copyOf(moderators);
    }
}
