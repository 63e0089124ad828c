package spplus.verbatim.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.verbatim.domain.Taken;
import spplus.verbatim.domain.VerbatimStore;

/**
 * Goes through the texts that a source has already, a page a transaction: what is new or changed is kept, what is not
 * there any more is forgotten. Cut short, it takes up after the last page.
 */
@Component
class Passes {

    static final int PAGE = 200;

    private final List<PassedSource> sources;
    private final PassRepository passes;
    private final VerbatimStore verbatims;
    private final IntakeLock lock;
    private final TransactionTemplate transactions;

    Passes(
            List<PassedSource> sources,
            PassRepository passes,
            VerbatimStore verbatims,
            IntakeLock lock,
            TransactionTemplate transactions) {
        this.sources = List.copyOf(sources);
        this.passes = passes;
        this.verbatims = verbatims;
        this.lock = lock;
        this.transactions = transactions;
    }

    /** Carries all passes to their end. */
    void run() {
        for (var source : sources) {
            passes.askFirst(source.name());
            while (Boolean.TRUE.equals(transactions.execute(_ -> step(source)))) {}
        }
    }

    /** @return whether there is more */
    private boolean step(PassedSource source) {
        return passes.hold(source.name())
                .map(cursor -> {
                    lock.alone(source.kind());
                    return page(source, cursor);
                })
                .orElse(false);
    }

    private boolean page(PassedSource source, String cursor) {
        var page = source.page(cursor, PAGE);
        var ids = page.stream().map(one -> one.source().id()).toList();
        boolean last = page.size() < PAGE;
        int withdrawn = verbatims.withdrawOthers(source.kind(), cursor, last ? "" : ids.getLast(), ids);
        var taken = page.isEmpty() ? Taken.NOTHING : verbatims.take(page);
        passes.advance(source.name(), ids.isEmpty() ? cursor : ids.getLast(), page.size(), taken, withdrawn);
        if (last) {
            passes.finish(source.name());
        }
        return !last;
    }
}
