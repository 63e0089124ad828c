package spplus.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import spplus.search.lucene.FrenchAnalysis.Token;

/**
 * What a person asked, cut into parts that a document must all hold.
 *
 * @param parts at most {@value #MOST_PARTS}; the rest of a longer question is ignored
 */
record Question(List<Part> parts) {

    static final Question NONE = new Question(List.of());

    private static final int MOST_PARTS = 16;
    private static final int LONGEST = 500;
    private static final Pattern QUOTED = Pattern.compile("[\"“«]([^\"”»]*)[\"”»]");

    sealed interface Part {}

    /** @param exact the word as typed, without its accents */
    record Word(String stem, String exact) implements Part {}

    /** An expansion that was typed in full: found by its acronym, or by all its words. */
    record Spelled(String acronym, List<Word> words) implements Part {}

    /** Quoted words, in this order, side by side. */
    record Phrase(List<Token> words) implements Part {}

    static Question parse(String text, FrenchAnalysis french) {
        var typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var parts = new ArrayList<Part>();
        var rest = new StringBuilder(typed);
        var quoted = QUOTED.matcher(typed);
        while (quoted.find()) {
            var words = french.words(quoted.group(1));
            parts.addAll(phrase(words));
            rest.replace(quoted.start(), quoted.end(), " ".repeat(quoted.end() - quoted.start()));
        }
        parts.addAll(words(rest.toString(), french));
        return new Question(List.copyOf(parts.subList(0, Math.min(parts.size(), MOST_PARTS))));
    }

    private static List<Part> words(String text, FrenchAnalysis french) {
        var exact = new HashMap<Integer, String>();
        french.words(text).forEach(token -> exact.put(token.start(), token.term()));
        var parts = new ArrayList<Part>();
        var stems = new ArrayList<String>();
        for (var stem : french.stems(text)) {
            parts.add(new Word(stem.term(), exact.getOrDefault(stem.start(), stem.term())));
            stems.add(stem.term());
            var expansion = french.acronyms().endingWith(stems);
            if (expansion != null) {
                fold(parts.subList(parts.size() - expansion.stems().size(), parts.size()), expansion.acronym());
                stems.clear();
            }
        }
        // a question made of stop words only is taken as it is typed
        return parts.isEmpty() ? List.copyOf(phrase(french.words(text))) : parts;
    }

    private static void fold(List<Part> expansion, String acronym) {
        var words = expansion.stream().map(Word.class::cast).toList();
        expansion.clear();
        expansion.add(new Spelled(acronym, words));
    }

    private static List<Part> phrase(List<Token> words) {
        return words.isEmpty() ? List.of() : List.of(new Phrase(words));
    }
}
