package spplus.quality.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something cannot be done as things are now. */
final class AssessmentRefused extends RuntimeException {

    private final String code;
    private final transient List<Object> details;
    private final @Nullable String back;

    /**
     * @param code end of the key of its words
     * @param back path of a page where to go on, null for none
     */
    AssessmentRefused(String code, @Nullable String back, Object... details) {
        super(code);
        this.code = code;
        this.back = back;
        this.details = List.of(details);
    }

    String code() {
        return code;
    }

    @Nullable
    String back() {
        return back;
    }

    Object[] details() {
        return details.toArray();
    }
}
