package spplus.improvement.cause;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import spplus.core.WrittenText;
import spplus.platform.Texts;

/** What somebody typed of a cause. */
public record CauseForm(Map<String, String> typed) {

    private static final int LONGEST = 300;
    private static final int LONGEST_FIGURE = 200;

    static CauseForm of(Cause cause) {
        var told = cause.told();
        var typed = new HashMap<String, String>();
        typed.put("cause", told.words());
        typed.put("appui", told.backing().name());
        typed.put("parole", told.voice() == null ? "" : told.voice().toString());
        typed.put("chiffre", told.figure());
        typed.put("racine", told.root() ? "oui" : "");
        typed.put("version", String.valueOf(cause.version()));
        return new CauseForm(typed);
    }

    static CauseForm blank() {
        return new CauseForm(Map.of("appui", Backing.TO_CHECK.name()));
    }

    /** The same words over another version, once both were read. */
    CauseForm over(int version) {
        var again = new HashMap<>(typed);
        again.put("version", String.valueOf(version));
        return new CauseForm(again);
    }

    public String in(String field) {
        return typed.getOrDefault(field, "");
    }

    int version() {
        return in("version").matches("\\d{1,9}") ? Integer.parseInt(in("version")) : 0;
    }

    @Nullable
    UUID parent() {
        return uuid("parent");
    }

    @Nullable
    CauseFamily family() {
        return Arrays.stream(CauseFamily.values())
                .filter(family -> family.name().equals(in("famille")))
                .findFirst()
                .orElse(null);
    }

    Map<String, String> errors(Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        var words = WrittenText.line(in("cause"));
        if (words.isEmpty() || words.length() > LONGEST) {
            errors.put("cause", texts.t("improvement.cause.error.words", LONGEST));
        }
        var figure = WrittenText.line(in("chiffre"));
        if (backing() == Backing.FIGURE && figure.isEmpty() || figure.length() > LONGEST_FIGURE) {
            errors.put("chiffre", texts.t("improvement.cause.error.figure", LONGEST_FIGURE));
        }
        if (backing() == Backing.VOICE && uuid("parole") == null) {
            errors.put("parole", texts.t("improvement.cause.error.voice"));
        }
        return errors;
    }

    /** Of a form without errors. @param screened takes personal data out */
    Cause.Told told(UnaryOperator<String> screened) {
        var backing = backing();
        return new Cause.Told(
                screened.apply(WrittenText.line(in("cause"))),
                backing,
                backing == Backing.VOICE ? uuid("parole") : null,
                backing == Backing.FIGURE ? screened.apply(WrittenText.line(in("chiffre"))) : "",
                in("racine").equals("oui"));
    }

    private Backing backing() {
        return Arrays.stream(Backing.values())
                .filter(backing -> backing.name().equals(in("appui")))
                .findFirst()
                .orElse(Backing.TO_CHECK);
    }

    private @Nullable UUID uuid(String field) {
        return in(field).matches("[0-9a-f-]{36}") ? UUID.fromString(in(field)) : null;
    }
}
