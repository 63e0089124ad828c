package spplus.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How French is cut into terms, alike in documents and in questions. Accents are folded first, so that a forgotten or
 * misplaced one changes nothing; stop words are therefore listed without accents, and only those that no folded noun
 * resembles.
 */
final class FrenchAnalysis {

    private static final int GAP_BETWEEN_TEXTS = 100;
    private static final CharArraySet STOP_WORDS = new CharArraySet(lines("/search/stopwords.txt"), false);

    private final Acronyms acronyms;
    private final Analyzer plainStems = new Chain(true, Acronyms.NONE);
    private final Analyzer stems;
    private final Analyzer exact = new Chain(false, Acronyms.NONE);

    FrenchAnalysis() {
        this.acronyms = Acronyms.read(lines("/search/acronyms.txt"), plainStems);
        this.stems = new Chain(true, acronyms);
    }

    record Token(String term, int start, int position) {}

    Acronyms acronyms() {
        return acronyms;
    }

    /** For documents: {@link Fields#EXACT} as written, all other fields stemmed and with their acronyms. */
    Analyzer byField() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.equals(Fields.EXACT) ? exact : stems;
            }
        };
    }

    /** Stems without stop words. */
    List<Token> stems(String text) {
        return tokens(plainStems, text);
    }

    /** Words as written, folded, stop words included. */
    List<Token> words(String text) {
        return tokens(exact, text);
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

        private final boolean stemmed;
        private final Acronyms acronyms;

        Chain(boolean stemmed, Acronyms acronyms) {
            this.stemmed = stemmed;
            this.acronyms = acronyms;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            TokenStream stream = new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES);
            stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
            if (stemmed) {
                stream = new FrenchLightStemFilter(new StopFilter(stream, STOP_WORDS));
                stream = new AcronymFilter(stream, acronyms);
            }
            return new TokenStreamComponents(tokenizer, stream);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP_BETWEEN_TEXTS;
        }
    }
}
