package spplus.experience.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.core.Reference;
import spplus.experience.ExperienceId;
import spplus.experience.ReplyState;
import spplus.experience.State;

/**
 * The values of an experience at one moment, for those who keep or show it.
 *
 * @param story the public text, null unless published
 * @param openedAt when an agent of a structure concerned first read it
 * @param repliedAt when the first reply became public
 * @param version how many times it was saved
 */
public record Snapshot(
        ExperienceId id,
        Reference reference,
        Instant sharedAt,
        State state,
        ReplyState replyState,
        Circumstances circumstances,
        List<Target> targets,
        Qualification qualification,
        @Nullable Story story,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Nullable Instant repliedAt,
        boolean appealUsed,
        int version) {

    public Snapshot {
        targets = List.copyOf(targets);
    }

    static Snapshot shared(
            ExperienceId id, Reference reference, Circumstances said, List<Target> targets, Instant now) {
        return new Snapshot(
                id,
                reference,
                now,
                State.AWAITING_MODERATION,
                ReplyState.NEVER_OPENED,
                said,
                targets,
                Qualification.NONE,
                null,
                null,
                null,
                null,
                false,
                0);
    }

    Snapshot withTargets(List<Target> read) {
        return new Snapshot(
                id,
                reference,
                sharedAt,
                state,
                replyState,
                circumstances,
                read,
                qualification,
                story,
                publishedAt,
                openedAt,
                repliedAt,
                appealUsed,
                version);
    }
}
