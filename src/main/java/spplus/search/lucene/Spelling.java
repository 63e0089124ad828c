package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import spplus.search.lucene.Question.Word;

/** Looks for a word; when no document holds it, for the known words that differ by one or two letters. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int MOST_NEAR = 5;
    private static final int SAME_FIRST_LETTERS = 1;

    private final KnownTerms terms;
    private final Map<String, String> corrections = new LinkedHashMap<>();

    Spelling(KnownTerms terms) {
        this.terms = terms;
    }

    private record Near(String word, float likeness, int documents) {}

    Query query(Word word) throws IOException {
        var plain = terms.query(Fields.ALL, word.stem());
        if (word.exact().length() < SHORTEST || terms.has(Fields.ALL, word.stem())) {
            return plain;
        }
        var near = near(word.exact());
        if (near.isEmpty()) {
            return plain;
        }
        corrections.put(word.exact(), near.getFirst().word());
        var query = new BooleanQuery.Builder();
        near.forEach(other -> query.add(terms.query(Fields.EXACT, other.word()), Occur.SHOULD));
        return query.build();
    }

    /** Words that no document holds, and the near one taken instead. */
    Map<String, String> corrections() {
        return Map.copyOf(corrections);
    }

    private List<Near> near(String word) throws IOException {
        var words = MultiTerms.getTerms(terms.searcher().getIndexReader(), Fields.EXACT);
        if (words == null) {
            return List.of();
        }
        var distance = word.length() >= LONG ? 2 : 1;
        var near = new ArrayList<Near>();
        var found = new FuzzyTermsEnum(words, new Term(Fields.EXACT, word), distance, SAME_FIRST_LETTERS, true);
        for (var term = found.next(); term != null; term = found.next()) {
            near.add(new Near(term.utf8ToString(), found.getBoost(), found.docFreq()));
        }
        near.sort(Comparator.comparing(Near::likeness)
                .thenComparing(Near::documents)
                .reversed());
        return near.subList(0, Math.min(near.size(), MOST_NEAR));
    }
}
