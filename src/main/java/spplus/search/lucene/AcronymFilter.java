package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Adds an acronym at the place where its expansion ends. */
final class AcronymFilter extends TokenFilter {

    private final Acronyms acronyms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> last = new ArrayList<>();
    private @Nullable String waiting;

    AcronymFilter(TokenStream input, Acronyms acronyms) {
        super(input);
        this.acronyms = acronyms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting != null) {
            term.setEmpty().append(waiting);
            increment.setPositionIncrement(0);
            waiting = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (acronyms != Acronyms.NONE) {
            remember(term.toString());
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        last.clear();
        waiting = null;
    }

    private void remember(String stem) {
        if (last.size() == Acronyms.LONGEST) {
            last.removeFirst();
        }
        last.add(stem);
        var expansion = acronyms.endingWith(last);
        waiting = expansion == null ? null : expansion.acronym();
    }
}
