package spplus.quality.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import spplus.directory.StructureCode;

/**
 * The self-assessment of a structure, one a year.
 *
 * @param grid number of the version it was opened with
 * @param whole whether it speaks of all that stands below the structure too
 * @param changedBy who last moved it from one state to another
 */
public record Assessment(
        UUID id,
        StructureCode structure,
        int year,
        int grid,
        boolean whole,
        LocalDate dueOn,
        State state,
        String openedBy,
        Instant openedAt,
        String changedBy,
        Instant changedAt) {

    public String path() {
        return "/espace/qualite/autodiagnostics/" + id;
    }

    public boolean isLate(LocalDate today) {
        return state != State.CLOSED && today.isAfter(dueOn);
    }

    /** Where the team is. */
    public enum State {
        /** Each alone. */
        RATING,
        /** Together, having seen the spread. */
        AGREEING,
        CLOSED
    }
}
