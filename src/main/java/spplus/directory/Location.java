package spplus.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import spplus.core.CheckedCode;

/**
 * A place of a structure that has a short code of its own: a counter, a phone line, a letter template.
 *
 * @param name as its users and agents know it, such as « Guichet des titres de séjour »
 * @param retiredAt since when the code is not shown any more, null while it is
 */
public record Location(
        CheckedCode code,
        StructureCode structure,
        LocationKind kind,
        String name,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    public static final int LONGEST_NAME = 80;

    /** Path of its short address. */
    public String path() {
        return "/c/" + code.value();
    }

    public boolean isActive() {
        return retiredAt == null;
    }
}
