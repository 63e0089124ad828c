package spplus.verbatim.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spplus.commitment.CommitmentCode;

/** What people may decide of a text, with the values each may take. */
enum Field {
    FEELING("POSITIVE", "NEUTRAL", "NEGATIVE"),
    ACCESSIBILITY("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    INFORMATION("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    RELATION("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    RESPONSIVENESS("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    SIMPLICITY("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT"),
    /** Codes of commitments and of their parts, parted by commas; empty for none. */
    COMMITMENTS(),
    ACTIONABLE("YES", "NO"),
    URGENCY("NONE", "SOON", "NOW");

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
        var typedCodes = Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        var codes = typedCodes.stream()
                .flatMap(code -> CommitmentCode.parse(code).stream())
                .sorted()
                .map(CommitmentCode::toString)
                .toList();
        return codes.size() == typedCodes.size() ? Optional.of(String.join(",", codes)) : Optional.empty();
    }
}
