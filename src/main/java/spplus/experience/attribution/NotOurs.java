package spplus.experience.attribution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/**
 * « Ce n'est pas nous »: a structure says that it is not concerned.
 *
 * @param word what its author is told
 * @param until last day on which the author may name another structure
 * @param named the structure that the author named, null when none
 */
record NotOurs(
        ExperienceId experience,
        int position,
        StructureCode structure,
        String word,
        String saidByName,
        Instant saidAt,
        LocalDate until,
        @Nullable StructureCode named,
        State state) {

    boolean isOpenOn(LocalDate day) {
        return state == State.OPEN && !day.isAfter(until);
    }

    /** What came of it. */
    enum State {
        /** The author may name another structure. */
        OPEN,
        NAMED,
        /** Agents found whose it is, or the structure replied after all. */
        SETTLED,
        /** The programme team was asked. */
        ARBITRATION
    }
}
