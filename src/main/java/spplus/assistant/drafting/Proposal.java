package spplus.assistant.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.assistant.model.Source;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/**
 * A draft proposed to an agent.
 *
 * @param body null once it was compared with what was published, or forgotten
 * @param sources those that the draft may cite, as they were
 */
record Proposal(
        UUID id,
        ExperienceId experience,
        StructureCode structure,
        String network,
        Kind kind,
        @Nullable String body,
        List<Source> sources,
        UUID proposedBy,
        @Nullable Instant takenAt) {

    /** Where the words come from. */
    enum Kind {
        SKELETON,
        MODEL
    }
}
