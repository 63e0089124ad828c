package spplus.quality.result;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;

/**
 * What a structure says of an indicator over a period.
 *
 * @param version of the indicator that it was entered for
 * @param reason why nothing is communicated, null for a value
 * @param amounts null when nothing is communicated
 * @param whole whether it covers all that stands below too
 * @param from where it came from last, such as {@code TYPED} or {@link #COMPUTED}
 * @param edition grows with each change, so that nobody's is lost
 */
record Result(
        UUID id,
        StructureCode structure,
        String indicator,
        int version,
        Term term,
        State state,
        @Nullable Reason reason,
        @Nullable Amounts amounts,
        boolean whole,
        String words,
        String by,
        String from,
        Instant at,
        int edition) {

    /** The house computed it; a person's figures are never written over. */
    static final String COMPUTED = "COMPUTED";

    boolean isComputed() {
        return from.equals(COMPUTED);
    }

    boolean says(Checked line) {
        return Objects.equals(amounts, line.amounts()) && reason == line.reason();
    }
}
