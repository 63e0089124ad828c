package spplus.experience.moderation;

import org.jspecify.annotations.Nullable;
import spplus.access.Actor;
import spplus.experience.domain.Experience;
import spplus.experience.domain.RejectionReason;

/**
 * A moderator decided a case that waited; told in the same transaction.
 *
 * @param action as the journal writes it, such as {@code experience.published}
 */
public record CaseDecided(
        Experience experience,
        String action,
        Actor moderator,
        @Nullable RejectionReason reason) {}
