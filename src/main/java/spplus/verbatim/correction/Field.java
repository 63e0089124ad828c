package spplus.verbatim.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people may decide of a text, with the values each may take. */
enum Field {
    FEELING("POSITIVE", "NEUTRAL", "NEGATIVE"),
    ACCESSIBILITY("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    INFORMATION("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    RELATION("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    RESPONSIVENESS("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    SIMPLICITY("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    /** Numbers from 1 to 8 and sub-commitments, parted by commas; empty for none. */
    COMMITMENTS(),
    ACTIONABLE("YES", "NO"),
    URGENCY("NONE", "SOON", "NOW");

    /** As in domain.md A1: those that rules look for, and the commitments themselves. */
    static final List<String> CODES = Stream.of(
                    "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4",
                    "3.5", "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "6", "7", "8")
            .toList();

    private final List<String> values;

    Field(String... values) {
        this.values = List.of(values);
    }

    /** Column of {@code verbatim.decision}, and name of the form's field. */
    String column() {
        return this == URGENCY ? "urgency_level" : name().toLowerCase(Locale.ROOT);
    }

    boolean isAxis() {
        return switch (this) {
            case ACCESSIBILITY, INFORMATION, RELATION, RESPONSIVENESS, SIMPLICITY -> true;
            case FEELING, COMMITMENTS, ACTIONABLE, URGENCY -> false;
        };
    }

    List<String> choices() {
        return values;
    }

    static List<Field> axes() {
        return Arrays.stream(Field.values()).filter(Field::isAxis).toList();
    }

    /** The value as it is kept; empty when it is none of this field's. */
    Optional<String> read(String typed) {
        if (this != COMMITMENTS) {
            return Optional.of(typed).filter(values::contains);
        }
        var codes = Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return Set.copyOf(CODES).containsAll(codes) ? Optional.of(String.join(",", codes)) : Optional.empty();
    }
}
