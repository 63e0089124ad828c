package spplus.experience.attribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/**
 * What the programme team decides when structures do not agree.
 *
 * @param structure whose it is, null before the decision
 */
record Arbitration(
        UUID id,
        ExperienceId experience,
        int position,
        Cause cause,
        Instant openedAt,
        State state,
        @Nullable String decidedByName,
        @Nullable Instant closedAt,
        @Nullable StructureCode structure,
        String word) {

    /** Why it came to this. */
    enum Cause {
        REFUSALS,
        SILENCE,
        /** A structure said that it is not concerned and the author named no other. */
        NOBODY_NAMED
    }

    /** Where it stands. */
    enum State {
        OPEN,
        DECIDED,
        /** Nothing is left to decide: the reply came first, or the author took the experience back. */
        DROPPED
    }
}
