package spplus.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;
import spplus.search.lucene.DocumentTerms.Term;

/** A field whose text is cut into terms already. */
final class TermsField extends Field {

    private final List<Term> terms;

    TermsField(String name, List<Term> terms, IndexableFieldType type) {
        super(name, type);
        this.terms = terms;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        return (reuse instanceof Replay again ? again : new Replay()).of(terms);
    }

    private static final class Replay extends TokenStream {

        private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private List<Term> terms = List.of();
        private int next;

        Replay of(List<Term> given) {
            terms = given;
            return this;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            var term = terms.get(next++);
            bytes.setBytesRef(term.bytes());
            step.setPositionIncrement(term.samePlace() ? 0 : 1);
            return true;
        }
    }
}
