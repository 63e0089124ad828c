package spplus.survey.mystery;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody typed, field by field, and what is to be mended. */
final class TypedFields {

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedFields(MultiValueMap<String, String> sent) {
        typed = new LinkedHashMap<>(sent.toSingleValueMap());
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Ends of keys under {@code survey.mystery.problem}, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    /** Only the first problem of a field is told. */
    void require(boolean fine, String field, String problem) {
        if (!fine) {
            problems.putIfAbsent(field, problem);
        }
    }

    String text(String name) {
        @Nullable String value = typed.get(name);
        return value == null ? "" : value.strip();
    }

    @Nullable
    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** -1 for anything else. */
    int number(String name, int least, int most) {
        var digits = text(name);
        int number = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
        return number < least || number > most ? -1 : number;
    }
}
