package spplus.experience.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A closed list of values, as the official export writes them and as they are here. */
final class Words<T> {

    private final Map<String, T> byWord = new HashMap<>();
    private final Map<T, String> words = new HashMap<>();

    /** Tells a value and how it is written first; other ways of writing it follow. */
    @SafeVarargs
    static <T> Words<T> of(Map.Entry<String, T>... entries) {
        var list = new Words<T>();
        for (var entry : entries) {
            list.byWord.put(entry.getKey(), entry.getValue());
            list.byWord.put(Header.fold(entry.getKey()), entry.getValue());
            list.words.putIfAbsent(entry.getValue(), entry.getKey());
        }
        return list;
    }

    /** Accents, capitals and spaces do not matter. */
    Optional<T> read(String text) {
        var exact = byWord.get(text);
        return Optional.ofNullable(exact == null ? byWord.get(Header.fold(text)) : exact);
    }

    String write(T value) {
        return words.getOrDefault(value, "");
    }
}
