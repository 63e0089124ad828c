package spplus.verbatim.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** The French stem of one word, by Lucene's light stemmer; null for words that name no subject. Not shared by threads. */
final class Stemming {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final Analyzer stems = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new FrenchLightStemFilter(whole));
        }
    };

    /** @param folded a word without capitals and accents */
    @Nullable
    String of(String folded) {
        var word = WordLists.SAME.getOrDefault(folded, folded);
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || Character.isDigit(word.charAt(0))
                || WordLists.STOP.contains(word)) {
            return null;
        }
        var stem = stemmed(word);
        return WordLists.STOP_STEMS.contains(stem) ? null : stem;
    }

    private String stemmed(String word) {
        try (var stream = stems.tokenStream("", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            stream.incrementToken();
            var stem = term.toString();
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
