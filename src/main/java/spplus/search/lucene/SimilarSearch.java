package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import spplus.search.IndexedDocument;

/** Finds the documents that share the most telling words of one: frequent in it, rare elsewhere. */
final class SimilarSearch {

    private static final int TELLING = 20;
    private static final int RARE_AT_LEAST = 2;
    /** A text that is not in the index may share its words with one document only. */
    private static final int RARE_FROM_OUTSIDE = 1;

    private static final double COMMON = 0.2;
    private static final double SHARED = 0.2;
    private static final double SHARED_FROM_OUTSIDE = 0.1;

    private final FrenchAnalysis french;

    SimilarSearch(FrenchAnalysis french) {
        this.french = french;
    }

    private record Weighed(String term, double weight) {}

    /** @param document with an empty id when it is not in the index */
    List<String> similar(IndexSearcher searcher, IndexedDocument document, Map<String, List<String>> filters, int limit)
            throws IOException {
        var telling = telling(searcher, document);
        var found = new ArrayList<String>();
        if (!telling.isEmpty() && limit > 0) {
            for (var hit : searcher.search(query(telling, document.id(), filters), limit).scoreDocs) {
                found.add(id(searcher.getIndexReader().leaves(), hit.doc));
            }
        }
        return found;
    }

    private List<Weighed> telling(IndexSearcher searcher, IndexedDocument document) throws IOException {
        Map<String, Long> frequencies = document.texts().values().stream()
                .flatMap(text -> french.stems(text).stream())
                .collect(Collectors.groupingBy(FrenchAnalysis.Token::term, Collectors.counting()));
        var documents = searcher.getIndexReader().numDocs();
        int rare = document.id().isEmpty() ? RARE_FROM_OUTSIDE : RARE_AT_LEAST;
        var weighed = new ArrayList<Weighed>();
        for (var entry : frequencies.entrySet()) {
            var holders = searcher.getIndexReader().docFreq(new Term(Fields.ALL, entry.getKey()));
            if (holders >= rare && holders <= Math.max(10, documents * COMMON)) {
                weighed.add(new Weighed(
                        entry.getKey(), Math.sqrt(entry.getValue()) * Math.log(1 + documents / (double) holders)));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
        return weighed.subList(0, Math.min(weighed.size(), TELLING));
    }

    private static Query query(List<Weighed> telling, String self, Map<String, List<String>> filters) {
        var query = new BooleanQuery.Builder();
        telling.forEach(word -> query.add(new TermQuery(new Term(Fields.ALL, word.term())), Occur.SHOULD));
        query.add(new TermQuery(new Term(Fields.ID, self)), Occur.MUST_NOT);
        filters.forEach((field, values) -> query.add(anyOf(field, values), Occur.FILTER));
        double shared = self.isEmpty() ? SHARED_FROM_OUTSIDE : SHARED;
        return query.setMinimumNumberShouldMatch((int) Math.ceil(telling.size() * shared))
                .build();
    }

    private static Query anyOf(String field, List<String> values) {
        var any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(Fields.keyword(field), value)), Occur.SHOULD));
        return any.build();
    }

    private static String id(List<LeafReaderContext> leaves, int document) throws IOException {
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return Names.of(leaf.reader(), document - leaf.docBase);
    }
}
