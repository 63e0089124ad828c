package spplus.experience.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Reply;

/**
 * A reply as those who write it see it.
 *
 * @param writers all who worked on its words
 * @param writtenBy name of the last of them
 * @param sentBackWord why the second reader sent it back, null when they did not
 * @param version how many times it was written
 */
record Draft(
        UUID id,
        ExperienceId experience,
        StructureCode structure,
        Reply.State state,
        Reply.Wording wording,
        List<UUID> writers,
        @Nullable String writtenBy,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable String sentBackBy,
        @Nullable String sentBackWord,
        int version) {}
