package spplus.quality.gap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.commitment.CommitmentCode;
import spplus.directory.StructureCode;

/**
 * Something that is not as promised or as said.
 *
 * @param structure where it is lived
 * @param heldBy code of who can do something about it, empty for the programme itself
 * @param source what it was computed from: an indicator, a commitment; empty for one that somebody wrote
 * @param evidence figures in words, empty for one that somebody wrote
 * @param told null until somebody qualified it
 * @param rank hundredths of its score, -1 while it is not qualified
 * @param before where it goes back to when its merger is undone, null unless it is merged
 * @param edition grows with each change, so that nobody's is lost
 */
record Gap(
        UUID id,
        StructureCode structure,
        String heldBy,
        Found found,
        String source,
        String title,
        String description,
        String evidence,
        CommitmentCode commitment,
        @Nullable Qualification told,
        int rank,
        State state,
        @Nullable State before,
        @Nullable UUID mergedInto,
        String openedBy,
        Instant openedAt,
        int edition) {

    static final String ADDRESS = "/espace/qualite/ecarts";

    String path() {
        return ADDRESS + "/" + id;
    }

    double score() {
        return rank / 100.0;
    }
}
