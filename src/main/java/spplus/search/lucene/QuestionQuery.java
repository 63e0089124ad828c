package spplus.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import spplus.search.IndexSchema;
import spplus.search.lucene.Question.Part;
import spplus.search.lucene.Question.Phrase;
import spplus.search.lucene.Question.Spelled;
import spplus.search.lucene.Question.Word;

/**
 * A question as Lucene understands it.
 *
 * @param matching what a document must hold; scores nothing by itself
 * @param scored the same, with what makes one answer better than another: words in a weighty text, words exactly as
 *     typed, and a little for what is recent
 * @param relaxed whether no document holds all the parts, so that most of them are enough
 * @param corrections unknown words and the near one taken instead
 */
record QuestionQuery(Query matching, Query scored, boolean relaxed, Map<String, String> corrections) {

    private static final float EXACT_WORD = 0.3f;
    private static final float RECENT = 0.5f;
    private static final long HALF_RECENT = 180L * 24 * 3600 * 1000;

    static QuestionQuery of(Question question, IndexSchema schema, IndexSearcher searcher, long now)
            throws IOException {
        var corrections = new LinkedHashMap<String, String>();
        var spelling = new Spelling(searcher, corrections);
        var parts = new java.util.ArrayList<Query>();
        for (var part : question.parts()) {
            parts.add(query(part, spelling));
        }
        var wanted = parts.size();
        var matching = holding(parts, wanted);
        while (wanted > 1 && isEmpty(searcher, matching)) {
            matching = holding(parts, --wanted);
        }
        var scored = scored(matching, question, schema, now);
        return new QuestionQuery(matching, scored, wanted < parts.size(), Map.copyOf(corrections));
    }

    private static Query query(Part part, Spelling spelling) throws IOException {
        return switch (part) {
            case Word word -> spelling.query(word);
            case Spelled spelled -> spelled(spelled, spelling);
            case Phrase phrase -> phrase(phrase);
        };
    }

    private static Query spelled(Spelled spelled, Spelling spelling) throws IOException {
        var words = new BooleanQuery.Builder();
        for (var word : spelled.words()) {
            words.add(spelling.query(word), Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(term(Fields.ALL, spelled.acronym()), Occur.SHOULD)
                .add(words.build(), Occur.SHOULD)
                .build();
    }

    private static Query phrase(Phrase phrase) {
        var query = new PhraseQuery.Builder();
        phrase.words().forEach(word -> query.add(new Term(Fields.EXACT, word.term()), word.position()));
        return query.build();
    }

    private static Query holding(List<Query> parts, int wanted) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var all = wanted == parts.size();
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, all ? Occur.MUST : Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(all ? 0 : wanted).build();
    }

    private static boolean isEmpty(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, 1).scoreDocs.length == 0;
    }

    private static Query scored(Query matching, Question question, IndexSchema schema, long now) {
        var scored = new BooleanQuery.Builder().add(matching, Occur.MUST);
        for (var part : question.parts()) {
            if (part instanceof Word word) {
                schema.texts().forEach((field, weight) -> {
                    if (weight > 1) {
                        var better = term(Fields.weighted(field), word.stem());
                        scored.add(new BoostQuery(better, weight - 1), Occur.SHOULD);
                    }
                });
                scored.add(new BoostQuery(term(Fields.EXACT, word.exact()), EXACT_WORD), Occur.SHOULD);
            }
        }
        scored.add(
                LongField.newDistanceFeatureQuery(Fields.number(schema.newest()), RECENT, now, HALF_RECENT),
                Occur.SHOULD);
        return scored.build();
    }

    static TermQuery term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }
}
