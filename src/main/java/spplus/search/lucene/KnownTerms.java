package spplus.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** The terms of one question, each looked up once in the index: to know it, to match it, to score it. */
final class KnownTerms {

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> states = new HashMap<>();

    KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    boolean has(String field, String term) {
        return states(new Term(field, term)).docFreq() > 0;
    }

    TermQuery query(String field, String text) {
        var term = new Term(field, text);
        return new TermQuery(term, states(term));
    }

    private TermStates states(Term term) {
        return states.computeIfAbsent(term, t -> {
            try {
                return TermStates.build(searcher, t, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
