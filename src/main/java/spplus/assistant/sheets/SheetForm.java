package spplus.assistant.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as typed.
 *
 * @param validUntil a day, as typed; empty when it has no end
 */
public record SheetForm(String network, String title, String body, String sources, String validUntil, int version) {

    static SheetForm of(
            @Nullable String network,
            @Nullable String title,
            @Nullable String body,
            @Nullable String sources,
            @Nullable String until,
            @Nullable Integer version) {
        return new SheetForm(
                tidy(network), tidy(title), tidy(body), tidy(sources), tidy(until), version == null ? 0 : version);
    }

    static SheetForm of(Sheet sheet) {
        return new SheetForm(
                sheet.network(),
                sheet.title(),
                sheet.body(),
                sheet.sources(),
                sheet.validUntil() == null ? "" : sheet.validUntil().toString(),
                sheet.version());
    }

    /** What is wrong, by field, as keys of messages. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (title.isEmpty() || title.length() > Sheet.LONGEST_TITLE) {
            errors.put("titre", "assistant.sheet.error.title");
        }
        if (body.isEmpty() || body.length() > Sheet.LONGEST_BODY) {
            errors.put("corps", "assistant.sheet.error.body");
        }
        if (sources.isEmpty() || sources.length() > Sheet.LONGEST_SOURCES) {
            errors.put("sources", "assistant.sheet.error.sources");
        }
        if (!validUntil.isEmpty() && until() == null) {
            errors.put("validite", "assistant.sheet.error.until");
        }
        return errors;
    }

    @Nullable
    LocalDate until() {
        try {
            return validUntil.isEmpty() ? null : LocalDate.parse(validUntil);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
