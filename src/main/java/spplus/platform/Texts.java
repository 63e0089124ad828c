package spplus.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The interface's words in the language of who reads, from {@code messages/<module>[_language].properties}; in French
 * where nobody reads a page, as in jobs and commands. Keys start with their module's name. Patterns are ICU messages
 * with numbered or named arguments:
 * {@code experience.list.count={0, plural, =0 {aucune expérience} one {une expérience} other {# expériences}}}.
 */
public final class Texts {

    /** The language of the house: every key has its words in it. */
    public static final String HOUSE = "fr";

    private final Map<String, Wording> wordings;
    private final Wording house;
    private final Supplier<String> language;

    Texts(Map<String, Wording> wordings) {
        this(wordings, Texts::readers);
    }

    private Texts(Map<String, Wording> wordings, Supplier<String> language) {
        this.wordings = Map.copyOf(wordings);
        this.house = Objects.requireNonNull(wordings.get(HOUSE));
        this.language = language;
    }

    /** The same words always in that language, in French when it is not one of ours. */
    public Texts in(String other) {
        return new Texts(wordings, () -> other);
    }

    /** Code of the language of who reads, such as {@code en}. */
    public String language() {
        return locale().getLanguage();
    }

    /** Codes of the languages that have their words, French first. */
    public List<String> languages() {
        return wordings.keySet().stream()
                .sorted((one, other) -> one.equals(HOUSE) ? -1 : other.equals(HOUSE) ? 1 : one.compareTo(other))
                .toList();
    }

    public Locale locale() {
        return wording().locale();
    }

    /** @throws IllegalArgumentException when the key has no text: a page never shows a key */
    public String t(String key, @Nullable Object... arguments) {
        var wording = saying(key);
        var pattern = wording.pattern(key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        return wording.format(key).format(arguments);
    }

    /** With named arguments, given as name, value, name, value. */
    public String named(String key, Object... namesAndValues) {
        var arguments = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return saying(key).format(key).format(arguments);
    }

    public boolean has(String key) {
        return saying(key).has(key);
    }

    /** Words of agents exist in French only. */
    private Wording saying(String key) {
        var wording = wording();
        return wording.has(key) ? wording : house;
    }

    private Wording wording() {
        return wordings.getOrDefault(language.get(), house);
    }

    private static String readers() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return locale == null ? HOUSE : locale.getLanguage();
    }
}
