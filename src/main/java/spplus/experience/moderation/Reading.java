package spplus.experience.moderation;

import org.jspecify.annotations.Nullable;
import spplus.experience.ExperienceId;

/**
 * The very text a moderator read: nobody decides on words that their author changed meanwhile.
 *
 * @param version the experience's version when it was read, null for who knows what it says without reading
 */
public record Reading(ExperienceId id, @Nullable Integer version) {

    public static Reading latest(ExperienceId id) {
        return new Reading(id, null);
    }
}
