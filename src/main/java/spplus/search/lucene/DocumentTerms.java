package spplus.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document's text once for all its fields. What a word becomes is remembered, as a few thousand words make up
 * most of every text. One thread at a time.
 */
final class DocumentTerms {

    private static final int REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 40;

    private final FrenchAnalysis french;
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute typed = tokenizer.addAttribute(CharTermAttribute.class);
    private final CharArrayMap<Word> words = new CharArrayMap<>(REMEMBERED, false);

    DocumentTerms(FrenchAnalysis french) {
        this.french = french;
    }

    /**
     * A text as terms.
     *
     * @param exact every word as written, folded
     * @param stems without stop words, each expansion followed by its acronym at the same place
     */
    record Cut(List<Term> exact, List<Term> stems) {}

    /** @param samePlace whether it stands where the term before it does */
    record Term(BytesRef bytes, boolean samePlace) {

        static Term of(String text) {
            return new Term(new BytesRef(text), false);
        }
    }

    /** @param stem null for a stop word */
    private record Word(
            List<Term> exact,
            @Nullable String stem,
            @Nullable Term stemTerm) {}

    Cut cut(String text) {
        var exact = new ArrayList<Term>();
        var stems = new ArrayList<Term>();
        var last = new ArrayList<String>();
        try (tokenizer) {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                var word = word();
                exact.addAll(word.exact());
                if (word.stem() != null && word.stemTerm() != null) {
                    stems.add(word.stemTerm());
                    last.add(word.stem());
                    addAcronym(last, stems);
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cut(exact, stems);
    }

    private void addAcronym(List<String> last, List<Term> stems) {
        var expansion = french.acronyms().endingWith(last);
        if (expansion != null) {
            stems.add(new Term(new BytesRef(expansion.acronym()), true));
        }
    }

    private Word word() {
        var known = words.get(typed.buffer(), 0, typed.length());
        if (known != null) {
            return known;
        }
        var text = typed.toString();
        var stem = french.stemOf(text);
        var word = new Word(
                french.exactOf(text).stream().map(Term::of).toList(), stem, stem == null ? null : Term.of(stem));
        if (text.length() <= LONGEST_REMEMBERED) {
            if (words.size() == REMEMBERED) {
                words.clear();
            }
            words.put(text, word);
        }
        return word;
    }
}
