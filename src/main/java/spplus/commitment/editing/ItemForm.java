package spplus.commitment.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.commitment.CommitmentCode;
import spplus.core.WrittenText;

/**
 * A commitment or a part of one, as typed.
 *
 * @param complete whether its detail is known
 * @param from codes of what, in the edition in force, finds its place there
 * @param version what was on the page, so that nobody's change is lost
 */
public record ItemForm(String title, String plain, boolean complete, List<CommitmentCode> from, int version) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_PLAIN = 600;

    public ItemForm {
        from = List.copyOf(from);
    }

    static ItemForm of(
            @Nullable String title,
            @Nullable String plain,
            boolean complete,
            @Nullable List<String> from,
            @Nullable Integer version) {
        return new ItemForm(
                tidy(title),
                tidy(plain),
                complete,
                from == null
                        ? List.of()
                        : from.stream()
                                .flatMap(code -> CommitmentCode.parse(code).stream())
                                .distinct()
                                .toList(),
                version == null ? 0 : version);
    }

    /** What is wrong, by field, as keys of messages. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors.put("titre", "commitment.error.title");
        }
        if (plain.length() > LONGEST_PLAIN) {
            errors.put("explication", "commitment.error.plain");
        }
        return errors;
    }

    static String tidy(@Nullable String typed) {
        return typed == null ? "" : WrittenText.text(typed);
    }
}
