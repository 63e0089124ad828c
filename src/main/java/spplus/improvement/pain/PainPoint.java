package spplus.improvement.pain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.improvement.action.Level;

/**
 * Something that goes wrong for users.
 *
 * @param structure where it is lived
 * @param heldBy code of who can do something about it, empty for the programme
 * @param before where it goes back to when its merger is undone, null unless it is merged
 * @param splitFrom what it was part of, null for most
 * @param rank hundredths of its score
 */
record PainPoint(
        UUID id,
        StructureCode structure,
        String heldBy,
        Told told,
        Measure measure,
        int rank,
        PainState state,
        @Nullable PainState before,
        @Nullable UUID mergedInto,
        @Nullable UUID splitFrom,
        String openedBy,
        Instant openedAt,
        int version) {

    static final String ADDRESS = "/espace/amelioration/irritants";
    static final int WORST = 4;

    String path() {
        return path(id);
    }

    static String path(UUID id) {
        return ADDRESS + "/" + id;
    }

    double score() {
        return rank / 100.0;
    }

    /**
     * What people say of it.
     *
     * @param gravity from 1, a small trouble, to 4, somebody loses a right; null until somebody said it
     * @param remedy at what level it can be solved, null until somebody said it
     */
    record Told(
            String title,
            String description,
            List<String> commitments,
            List<String> procedures,
            @Nullable Integer gravity,
            @Nullable Level remedy) {

        Told {
            commitments = List.copyOf(commitments);
            procedures = List.copyOf(procedures);
        }

        static Told named(String title, String description) {
            return new Told(title, description, List.of(), List.of(), null, null);
        }
    }
}
