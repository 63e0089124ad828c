package spplus.verbatim.pipeline;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.model.TextModel;

/**
 * Reads a few texts at a time, each lot in one transaction: those that came first, then those to be read again. Nothing
 * but one lot is in memory, and a process that dies loses one lot, which is read again.
 */
@Component
class ReadingRounds {

    static final int LOT = 200;

    private final QueueRepository queue;
    private final VerbatimStore verbatims;
    private final ReadingStore readings;
    private final RunningModel running;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ActionRules rules = new ActionRules();
    private @Nullable TextModel model;
    private @Nullable TextReader reader;

    ReadingRounds(
            QueueRepository queue,
            VerbatimStore verbatims,
            ReadingStore readings,
            RunningModel running,
            TransactionTemplate transactions,
            Clock clock) {
        this.queue = queue;
        this.verbatims = verbatims;
        this.readings = readings;
        this.running = running;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether there may be more to read at once */
    synchronized boolean step() {
        return Boolean.TRUE.equals(transactions.execute(_ -> readNew() || readAgain()));
    }

    private boolean readNew() {
        var ids = queue.hold(LOT);
        if (ids.isEmpty()) {
            return false;
        }
        read(ids);
        queue.done(ids);
        return true;
    }

    private boolean readAgain() {
        return queue.holdRun().map(this::readAgain).orElse(false);
    }

    private boolean readAgain(QueueRepository.Run run) {
        var cursor = run.cursor();
        var page = verbatims.page(cursor == null ? null : new VerbatimId(cursor), LOT).stream()
                .map(text -> text.id().value())
                .toList();
        boolean last = page.size() < LOT;
        read(queue.unread(page, reader().version()));
        queue.advance(run.id(), page.isEmpty() ? null : page.getLast(), page.size(), last ? clock.instant() : null);
        return !last;
    }

    private void read(Collection<UUID> ids) {
        var reader = reader();
        var now = clock.instant();
        readings.save(verbatims.holdAll(ids).stream()
                .map(text -> reader.read(text, now))
                .toList());
    }

    /** Another one as soon as another model runs. */
    private TextReader reader() {
        var current = running.current();
        var before = reader;
        if (before != null && model == current) {
            return before;
        }
        var now = new TextReader(current, rules);
        model = current;
        reader = now;
        return now;
    }
}
