package spplus.search.lucene;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import spplus.search.IndexSchema;
import spplus.search.SearchRequest;
import spplus.search.SearchRequest.Sort;
import spplus.search.SearchResult;

/**
 * Answers one request. What matches is found first, as sets of bits without any score; total and facets are counted
 * over these, and only then is the page itself read, by date or by score.
 */
final class LuceneSearch {

    /** Up to so many, reading them all is faster than looking for the best without reading all. */
    private static final int BEST_AMONG_FEW = 5_000;

    private static final long DAY = 24L * 3600 * 1000;

    private final IndexSchema schema;
    private final FrenchAnalysis french;

    LuceneSearch(IndexSchema schema, FrenchAnalysis french) {
        this.schema = schema;
        this.french = french;
    }

    /** @param now milliseconds since 1970; recent is meant relative to it */
    SearchResult search(IndexSearcher searcher, FacetColumns columns, SearchRequest request, long now)
            throws IOException {
        check(request);
        // rounded to the day, so that scores stay the same from one page to the next
        var asked = Asked.find(searcher, question(request), schema, now / DAY * DAY);
        var matching = Matching.among(asked.documents(), searcher, schema, request);
        var leaves = searcher.getIndexReader().leaves();
        var facets = FacetCounting.count(leaves, columns, matching, request.facets());
        var page = page(searcher, request, asked.scored(), matching);
        var crosses = CrossCounting.count(leaves, columns, matching, request.crosses());
        return new SearchResult(
                matching.total(), page.hits(), facets, crosses, page.next(), asked.relaxed(), asked.corrections());
    }

    private Question question(SearchRequest request) {
        var words = request.words();
        return words == null || words.isBlank() ? Question.NONE : Question.parse(words, french);
    }

    private FoundPage page(IndexSearcher searcher, SearchRequest request, @Nullable Query scored, Matching matching)
            throws IOException {
        var sort = scored == null ? Sort.NEWEST : request.sort();
        var after = request.cursor() == null ? null : Cursor.decode(request.cursor(), sort);
        if (request.limit() == 0 || matching.total() == 0) {
            return FoundPage.EMPTY;
        }
        if (scored == null || sort == Sort.NEWEST) {
            return new NewestPage(schema.newest(), after, request.limit())
                    .read(searcher.getIndexReader().leaves(), matching.hits());
        }
        return new RelevancePage(schema.newest(), after, request.limit())
                .read(searcher, among(scored, request, matching));
    }

    private static Query among(Query scored, SearchRequest request, Matching matching) {
        boolean unfiltered = request.filters().isEmpty() && request.ranges().isEmpty() && request.once() == null;
        if (unfiltered && matching.total() > BEST_AMONG_FEW) {
            return scored;
        }
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(new HitsQuery(matching.hits()), Occur.FILTER)
                .build();
    }

    private void check(SearchRequest request) {
        request.filters().keySet().stream()
                .filter(field -> !schema.isFilter(field))
                .forEach(LuceneSearch::refuse);
        Stream.concat(
                        request.facets().stream(),
                        request.crosses().stream().flatMap(cross -> Stream.of(cross.row(), cross.column())))
                .filter(field -> !schema.facets().contains(field))
                .forEach(LuceneSearch::refuse);
        Stream.of(request.ranges().keySet())
                .flatMap(fields -> fields.stream())
                .filter(field -> !schema.longs().contains(field))
                .forEach(LuceneSearch::refuse);
    }

    private static void refuse(String field) {
        throw new IllegalArgumentException("the collection has no such field: " + field);
    }
}
