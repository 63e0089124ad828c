package spplus.directory.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names as they are compared: lower-case words without accents nor articles, « st » read as « saint ». */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> SHORT_FORMS = Map.of("st", "saint", "ste", "sainte");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "", "a", "au", "aux", "cedex", "chez", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les",
            "ou", "par", "pour", "pres", "sur", "un", "une");

    private Words() {}

    /** Every word that distinguishes, in order, repeated ones included. */
    static List<String> of(String text) {
        return all(text).filter(word -> !EMPTY_WORDS.contains(word)).toList();
    }

    /** The words of several texts, each once, as they are stored for searching. */
    static String line(String... texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            words.addAll(of(text));
        }
        return String.join(" ", words);
    }

    /** What a name is sorted and compared by, articles included. */
    static String key(String text) {
        return String.join(" ", all(text).filter(word -> !word.isEmpty()).toList());
    }

    private static Stream<String> all(String text) {
        return BETWEEN.splitAsStream(plain(text)).map(word -> SHORT_FORMS.getOrDefault(word, word));
    }

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
