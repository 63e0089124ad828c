package spplus.verbatim.entity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.domain.VerbatimsRead;

/** Looks for what texts name as they come, a few at a time; all of them again when the list of names changes. */
@Component
class Naming {

    /** One more each time {@code named.txt} or the reading of delays changes. */
    static final int VERSION = 1;

    private static final int LOT = 500;
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    private final NamingRepository repository;
    private final NamedPlaces places;
    private final Reindex reindex;
    private final TransactionTemplate transactions;
    private final AtomicBoolean current = new AtomicBoolean();

    Naming(NamingRepository repository, NamedPlaces places, Reindex reindex, TransactionTemplate transactions) {
        this.repository = repository;
        this.places = places;
        this.reindex = reindex;
        this.transactions = transactions;
    }

    /** In the transaction that reads them: none is forgotten. */
    @EventListener
    void on(VerbatimsRead event) {
        repository.ask(event.ids());
    }

    /** Until nothing waits. */
    void work() {
        if (!current.getAndSet(true)) {
            transactions.executeWithoutResult(_ -> repository.askOthers(VERSION));
        }
        if (!repository.isWaiting()) {
            return;
        }
        var named = places.names();
        while (Boolean.TRUE.equals(transactions.execute(_ -> step(named)))) {
            // One lot a transaction.
        }
    }

    private boolean step(NamedThings named) {
        var found = repository.hold(LOT).stream()
                .map(text -> new NamingRepository.Found(
                        text, named.in(text.words()), SaidDelays.in(text.words(), text.saidOn())))
                .toList();
        if (found.isEmpty()) {
            return false;
        }
        repository.keep(found, VERSION);
        mark(found);
        return found.size() == LOT;
    }

    private void mark(List<NamingRepository.Found> found) {
        var ids = found.stream()
                .filter(one -> !one.isEmpty())
                .map(one -> one.text().id())
                .toList();
        if (!ids.isEmpty()) {
            reindex.mark(ids);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> nameThings(Naming naming) {
            return Tasks.recurring("verbatim-names", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                    .execute((_, _) -> naming.work());
        }
    }
}
