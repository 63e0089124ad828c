package spplus.commitment.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Edition;

/** What the programme team sees while it prepares an edition. */
public final class EditingPages {

    private EditingPages() {}

    /**
     * All editions.
     *
     * @param coming those whose day has not come, the farthest first
     * @param draft the one being prepared, null when there is none
     */
    public record Overview(
            Edition current, List<Edition> coming, @Nullable Edition draft) {}

    /**
     * The draft.
     *
     * @param errors keys of messages by field
     * @param day the day typed for its start
     * @param earliest the first day it may start
     */
    public record Draft(
            Edition edition, EditionForm form, Map<String, String> errors, String day, LocalDate earliest) {}

    /**
     * A commitment of the draft, or a part of one.
     *
     * @param current today's edition, to say what finds its place there
     * @param errors keys of messages by field
     */
    public record Item(CommitmentCode code, ItemForm form, Edition current, Map<String, String> errors) {

        public boolean comesFrom(Commitment old) {
            return form.from().contains(old.code());
        }
    }
}
