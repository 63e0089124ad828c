package spplus.experience.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.experience.ExperienceId;

/**
 * An experience on its way to be shared.
 *
 * @param secret the secret of its private link
 * @param experience the experience it will make, or the one it corrects
 * @param content what was said so far; empty once sent
 * @param begunAt when the first page was shown
 * @param sentAt when it was sent, null before
 */
record Draft(
        UUID id,
        String secret,
        ExperienceId experience,
        boolean correction,
        DraftContent content,
        Instant begunAt,
        @Nullable Instant sentAt) {

    Draft with(DraftContent other) {
        return new Draft(id, secret, experience, correction, other, begunAt, sentAt);
    }

    boolean isSent() {
        return sentAt != null;
    }

    String path() {
        return "/partager/" + secret;
    }
}
