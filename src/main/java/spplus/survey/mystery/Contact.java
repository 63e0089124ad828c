package spplus.survey.mystery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.survey.mystery.Criterion.Channel;
import spplus.survey.mystery.Criterion.Rating;

/**
 * One visit, call, letter or mail that somebody makes.
 *
 * @param brief what to ask for, empty for nothing in particular
 * @param doneOn null until it was made
 * @param note what the investigator adds, screened; why it could not be made when it could not
 */
public record Contact(
        UUID id,
        UUID campaign,
        StructureCode structure,
        Channel channel,
        LocalDate dueOn,
        UUID investigator,
        String brief,
        State state,
        @Nullable LocalDate doneOn,
        String note) {

    public boolean isLate(LocalDate today) {
        return state == State.PLANNED && dueOn.isBefore(today);
    }

    /** What became of it. */
    public enum State {
        PLANNED,
        DONE,
        /** The investigator could not make it, and said why. */
        IMPOSSIBLE,
        /** Whoever planned it took it back. */
        CANCELLED
    }

    /**
     * What was observed of one criterion: either of the two.
     *
     * @param measure in the unit of the criterion
     */
    public record Finding(
            int criterion,
            @Nullable Rating rating,
            @Nullable Integer measure) {}

    /** Contacts to plan: so many in each structure. */
    record Batch(
            UUID id,
            List<StructureCode> structures,
            Channel channel,
            int each,
            LocalDate dueOn,
            UUID investigator,
            String brief) {

        int size() {
            return structures.size() * each;
        }
    }

    /** How many contacts are in each state. */
    public record Progress(Map<State, Long> counts, long late) {

        public long of(State state) {
            return counts.getOrDefault(state, 0L);
        }

        /** Those that were not taken back. */
        public long planned() {
            return of(State.PLANNED) + of(State.DONE) + of(State.IMPOSSIBLE);
        }
    }
}
