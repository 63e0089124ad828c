package spplus.search.lucene;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchResult.Hit;

/** The hits of one page and where it stopped. */
record FoundPage(List<Hit> hits, @Nullable String next) {

    static final FoundPage EMPTY = new FoundPage(List.of(), null);

    /** Cuts a list read one longer than the page: the one too many only tells that a page follows. */
    static FoundPage of(List<Cursor> found, int limit) {
        var page = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? page.getLast().encode() : null;
        return new FoundPage(
                page.stream().map(at -> new Hit(at.id(), at.score())).toList(), next);
    }
}
