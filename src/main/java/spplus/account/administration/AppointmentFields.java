package spplus.account.administration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * A role and its scope as typed in a form.
 *
 * @param role name of the role
 * @param everywhere {@code true} when the whole country is ticked
 * @param structures codes ticked
 * @param words to look for more structures
 * @param endsOn last day, {@code yyyy-MM-dd}
 */
public record AppointmentFields(
        @Nullable String role,
        @Nullable String everywhere,
        @Nullable List<String> structures,
        @Nullable String words,
        @Nullable String endsOn) {

    static final AppointmentFields EMPTY = new AppointmentFields(null, null, null, null, null);
    private static final int MOST_STRUCTURES = 50;

    public boolean isRole(String name) {
        return name.equals(role);
    }

    public boolean isEverywhere() {
        return "true".equals(everywhere);
    }

    /** What does not look like a code was not offered by the page: it is left out. */
    public Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        if (structures != null) {
            structures.stream()
                    .filter(StructureCode::looksLike)
                    .limit(MOST_STRUCTURES)
                    .forEach(codes::add);
        }
        return codes;
    }

    public String wordsTyped() {
        return words == null ? "" : words.strip();
    }

    public String endTyped() {
        return endsOn == null ? "" : endsOn.strip();
    }
}
