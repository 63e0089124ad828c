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

    /**
     * Of something that is counted, as counts name it.
     *
     * @param subject feeling:NEGATIVE (from the words alone), axis:RELATION-NEGATIVE, commitment:4.1 or theme:…
     */
    public @Nullable KnownError ofCount(String subject) {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "feeling" -> of(Subject.TEXT_ONLY, parts[1]);
            case "axis" -> of(parts[1].split("-", 2)[0], parts[1].split("-", 2)[1]);
            case "commitment" -> of(Subject.COMMITMENT + parts[1].split("\\.")[0], Subject.YES);
            case "theme" -> of(subject, Subject.YES);
            default -> null;
        };
    }

    static String key(String question, String said) {
        return question + "=" + said;
    }
}
