package spplus.survey.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** Words in French and, where somebody wrote them, in other languages. */
public record Phrase(@JsonValue Map<String, String> said) {

    public static final Phrase NONE = new Phrase(Map.of());

    private static final String HOUSE = "fr";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Phrase {
        said = Map.copyOf(said);
    }

    public static Phrase of(String french) {
        return french.isEmpty() ? NONE : new Phrase(Map.of(HOUSE, french));
    }

    public String french() {
        return said.getOrDefault(HOUSE, "");
    }

    /** As written in that language, empty when nobody did. */
    public String only(String language) {
        return said.getOrDefault(language, "");
    }

    /** In that language or, where nobody translated it, in French. */
    public String in(String language) {
        return said.getOrDefault(language, french());
    }

    /** The language in which {@link #in} says it. */
    public String languageOf(String language) {
        return said.containsKey(language) ? language : HOUSE;
    }

    /** The same with other words in one language; none when they are empty. */
    public Phrase with(String language, String words) {
        var all = new TreeMap<>(said);
        if (words.isEmpty()) {
            all.remove(language);
        } else {
            all.put(language, words);
        }
        return new Phrase(all);
    }

    public boolean isEmpty() {
        return french().isEmpty();
    }
}
