package spplus.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * How French is cut into terms, alike in documents and in questions. Accents are folded first, so that a forgotten or
 * misplaced one changes nothing; stop words are therefore listed without accents, and only those that no folded noun
 * resembles.
 */
final class FrenchAnalysis {

    private static final int GAP_BETWEEN_TEXTS = 100;
    private static final CharArraySet STOP_WORDS = new CharArraySet(lines("/search/stopwords.txt"), false);

    private final Analyzer stems = new Chain(StandardTokenizer::new, true);
    private final Analyzer exact = new Chain(StandardTokenizer::new, false);
    private final Analyzer stemOfWord = new Chain(KeywordTokenizer::new, true);
    private final Analyzer exactWord = new Chain(KeywordTokenizer::new, false);
    private final Acronyms acronyms = Acronyms.read(lines("/search/acronyms.txt"), stems);
    private final Queue<DocumentTerms> idle = new ConcurrentLinkedQueue<>();

    record Token(String term, int start, int position) {}

    Acronyms acronyms() {
        return acronyms;
    }

    /** Lends what cuts documents, one to each caller at a time. */
    <T> T cutting(Function<DocumentTerms, T> work) {
        var lent = idle.poll();
        var terms = lent == null ? new DocumentTerms(this) : lent;
        try {
            return work.apply(terms);
        } finally {
            idle.add(terms);
        }
    }

    /** What Lucene must know of texts that are cut already: how far apart two of them stand. */
    Analyzer gaps() {
        return stems;
    }

    /** Stems without stop words. */
    List<Token> stems(String text) {
        return tokens(stems, text);
    }

    /** Words as written, folded, stop words included. */
    List<Token> words(String text) {
        return tokens(exact, text);
    }

    /** The stem of one word already cut, null for a stop word. */
    @Nullable
    String stemOf(String word) {
        var tokens = tokens(stemOfWord, word);
        return tokens.isEmpty() ? null : tokens.getFirst().term();
    }

    /** One word already cut, folded. */
    List<String> exactOf(String word) {
        return tokens(exactWord, word).stream().map(Token::term).toList();
    }

    /** Changes when documents must be analysed again. */
    String fingerprint() {
        return acronyms.fingerprint() + STOP_WORDS.size();
    }

    static List<Token> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            var position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), offset.startOffset(), position));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static List<String> lines(String resource) {
        try (var stream = FrenchAnalysis.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Chain extends Analyzer {

        private final Supplier<Tokenizer> cutting;
        private final boolean stemmed;

        Chain(Supplier<Tokenizer> cutting, boolean stemmed) {
            this.cutting = cutting;
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = cutting.get();
            TokenStream stream = new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES);
            stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
            if (stemmed) {
                stream = new FrenchLightStemFilter(new StopFilter(stream, STOP_WORDS));
            }
            return new TokenStreamComponents(tokenizer, stream);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP_BETWEEN_TEXTS;
        }
    }
}
