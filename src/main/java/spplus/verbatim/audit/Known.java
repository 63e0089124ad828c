package spplus.verbatim.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What audits found near a structure. Questions are written as subjects of counts: FEELING, RELATION, theme:… */
public final class Known {

    public static final Known NOTHING = new Known(Map.of());

    private final Map<String, KnownError> errors;

    Known(Map<String, KnownError> errors) {
        this.errors = Map.copyOf(errors);
    }

    /** Over all that the machine says; null when nobody checked. */
    public @Nullable KnownError of(String question) {
        return errors.get(key(question, ""));
    }

    /** Where the machine says so, such as NEGATIVE, or YES for a theme. */
    public @Nullable KnownError of(String question, String said) {
        return errors.get(key(question, said));
    }

    static String key(String question, String said) {
        return question + "=" + said;
    }
}
