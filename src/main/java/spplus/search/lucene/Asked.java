package spplus.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import spplus.search.IndexSchema;

/**
 * What the words of a request found, before any filter.
 *
 * @param documents one set a segment
 * @param scored the query that ranks them, null when there are no words
 * @param relaxed whether no document holds all the words, so that most of them are enough
 * @param corrections unknown words and the near one taken instead
 */
record Asked(List<SegmentHits> documents, @Nullable Query scored, boolean relaxed, Map<String, String> corrections) {

    /** @param now milliseconds since 1970; recent is meant relative to it */
    static Asked find(IndexSearcher searcher, Question question, IndexSchema schema, long now) throws IOException {
        if (question.parts().isEmpty()) {
            return new Asked(Sets.all(searcher), null, false, Map.of());
        }
        var query = new QuestionQuery(question, schema, searcher);
        var wanted = query.size();
        var documents = Sets.matching(searcher, query.holding(wanted));
        while (wanted > 1 && documents.stream().allMatch(hits -> hits.count() == 0)) {
            documents = Sets.matching(searcher, query.holding(--wanted));
        }
        return new Asked(documents, query.scored(wanted, now), wanted < query.size(), query.corrections());
    }
}
