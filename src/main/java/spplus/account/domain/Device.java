package spplus.account.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself, in the few words that help a person recognise it.
 *
 * @param browser its usual name, empty when unknown
 * @param system the system's usual name, empty when unknown
 */
public record Device(String browser, String system) {

    /** Order matters: most browsers also claim to be those they imitate. */
    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    static Device of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        return new Device(first(BROWSERS, said), first(SYSTEMS, said));
    }

    /** Reads what {@link #toString} wrote. */
    public static Device parse(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("/", 2);
        return parts.length == 2 ? new Device(parts[0], parts[1]) : new Device("", "");
    }

    /** « Firefox, Windows », empty when the browser said nothing that is known. */
    public String words() {
        return Stream.of(browser, system).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return browser + "/" + system;
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
