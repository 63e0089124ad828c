package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
import spplus.search.IndexSchema;
import spplus.search.lucene.Question.Part;
import spplus.search.lucene.Question.Phrase;
import spplus.search.lucene.Question.Spelled;
import spplus.search.lucene.Question.Word;

/** A question as Lucene understands it: one query a part, and what makes one answer better than another. */
final class QuestionQuery {

    private static final float EXACT_WORD = 0.3f;
    private static final float RECENT = 0.5f;
    private static final long HALF_RECENT = 180L * 24 * 3600 * 1000;

    private final Question question;
    private final IndexSchema schema;
    private final KnownTerms terms;
    private final Spelling spelling;
    private final List<Query> parts = new ArrayList<>();

    QuestionQuery(Question question, IndexSchema schema, IndexSearcher searcher) throws IOException {
        this.question = question;
        this.schema = schema;
        this.terms = new KnownTerms(searcher);
        this.spelling = new Spelling(terms);
        for (var part : question.parts()) {
            parts.add(query(part));
        }
    }

    int size() {
        return parts.size();
    }

    /** Unknown words and the near one taken instead. */
    Map<String, String> corrections() {
        return spelling.corrections();
    }

    /** @param wanted how many of the parts a document must hold at least */
    Query holding(int wanted) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var all = wanted == parts.size();
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, all ? Occur.MUST : Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(all ? 0 : wanted).build();
    }

    /**
     * The same, scored: better for words in a weighty text, for words exactly as typed, and a little for what is recent.
     *
     * @param now milliseconds since 1970
     */
    Query scored(int wanted, long now) {
        var scored = new BooleanQuery.Builder().add(holding(wanted), Occur.MUST);
        for (var part : question.parts()) {
            if (part instanceof Word word) {
                prefer(scored, word);
            }
        }
        var recent = LongField.newDistanceFeatureQuery(Fields.number(schema.newest()), RECENT, now, HALF_RECENT);
        return scored.add(recent, Occur.SHOULD).build();
    }

    private void prefer(BooleanQuery.Builder scored, Word word) {
        schema.texts().forEach((field, weight) -> {
            if (weight > 1 && terms.has(Fields.weighted(field), word.stem())) {
                var better = terms.query(Fields.weighted(field), word.stem());
                scored.add(new BoostQuery(better, weight - 1), Occur.SHOULD);
            }
        });
        if (terms.has(Fields.EXACT, word.exact())) {
            scored.add(new BoostQuery(terms.query(Fields.EXACT, word.exact()), EXACT_WORD), Occur.SHOULD);
        }
    }

    private Query query(Part part) throws IOException {
        return switch (part) {
            case Word word -> spelling.query(word);
            case Spelled spelled -> spelled(spelled);
            case Phrase phrase -> phrase(phrase);
        };
    }

    private Query spelled(Spelled spelled) throws IOException {
        var words = new BooleanQuery.Builder();
        for (var word : spelled.words()) {
            words.add(spelling.query(word), Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(terms.query(Fields.ALL, spelled.acronym()), Occur.SHOULD)
                .add(words.build(), Occur.SHOULD)
                .build();
    }

    private static Query phrase(Phrase phrase) {
        var query = new PhraseQuery.Builder();
        phrase.words().forEach(word -> query.add(new Term(Fields.EXACT, word.term()), word.position()));
        return query.build();
    }
}
