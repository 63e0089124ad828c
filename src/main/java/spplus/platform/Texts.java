package spplus.platform;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The interface's words in one language, from {@code messages/<module>[_lang].properties}.
 * Keys start with their module's name. Patterns are ICU messages with numbered or named arguments:
 * {@code experience.list.count={0, plural, =0 {aucune expérience} one {une expérience} other {# expériences}}}.
 */
public final class Texts {

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    public Locale locale() {
        return locale;
    }

    /** @throws IllegalArgumentException when the key has no text: a page never shows a key */
    public String t(String key, @Nullable Object... arguments) {
        var pattern = pattern(key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        return format(key, pattern).format(arguments);
    }

    /** With named arguments, given as name, value, name, value. */
    public String named(String key, Object... namesAndValues) {
        var arguments = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return format(key, pattern(key)).format(arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for the key " + key);
        }
        return pattern;
    }

    /** Message formats are not thread-safe: each use gets a copy of the parsed one. */
    private MessageFormat format(String key, String pattern) {
        return (MessageFormat) formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale))
                .clone();
    }
}
