package spplus.platform;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language. */
final class Wording {

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Wording(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for the key " + key);
        }
        return pattern;
    }

    /** Message formats are not thread-safe: each use gets a copy of the parsed one. */
    MessageFormat format(String key) {
        return (MessageFormat) formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale))
                .clone();
    }
}
