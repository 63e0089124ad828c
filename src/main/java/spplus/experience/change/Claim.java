package spplus.experience.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/**
 * A change that a structure says it made.
 *
 * @param reply the reply that says it, null when it was said later
 * @param contradictionWord what the author says against it, once public
 * @param refusal why a moderator did not make the author's word public
 */
record Claim(
        UUID id,
        ExperienceId experience,
        @Nullable UUID reply,
        StructureCode structure,
        State state,
        Announcement announced,
        UUID writtenBy,
        String writtenByName,
        Instant writtenAt,
        @Nullable String sentBackBy,
        @Nullable String sentBackWord,
        @Nullable Instant publishedAt,
        @Nullable Contradiction contradiction,
        @Nullable String contradictionWord,
        @Nullable Instant contradictedAt,
        @Nullable String refusal) {

    /** Where it stands. */
    enum State {
        /** Follows its reply. */
        DRAFT,
        /** Waits for a second person. */
        SUBMITTED,
        SENT_BACK,
        PUBLISHED
    }

    /** What became of the author's word against it. */
    enum Contradiction {
        WAITING,
        PUBLISHED,
        REFUSED
    }
}
