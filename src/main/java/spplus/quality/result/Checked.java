package spplus.quality.result;

import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.Term;

/**
 * A result that may be kept.
 *
 * @param indicator as it was defined when the period began
 * @param amounts null when nothing is communicated, for a {@code reason}
 * @param whole whether it covers all that stands below the structure too
 */
record Checked(
        StructureCode structure,
        Indicator indicator,
        Term term,
        @Nullable Amounts amounts,
        @Nullable Reason reason,
        boolean whole,
        String words) {}
