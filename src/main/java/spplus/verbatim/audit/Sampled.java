package spplus.verbatim.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text of an audit, with what was said of it; answers are in the order of the audit's questions.
 *
 * @param settled what holds where both readers differ
 */
record Sampled(
        UUID id,
        int rank,
        String stratum,
        List<String> machine,
        @Nullable List<String> first,
        @Nullable List<String> second,
        @Nullable List<String> settled) {

    /** What people say of it; null as long as somebody has to read or settle. */
    @Nullable
    List<String> truth(int readers) {
        if (readers == 1 || first == null) {
            return first;
        }
        return first.equals(second) ? first : second == null ? null : settled;
    }

    /** Whether both read it and differ. */
    boolean isDisputed() {
        return first != null && second != null && !first.equals(second);
    }

    @Nullable
    List<String> of(int seat) {
        return seat == 1 ? first : second;
    }
}
