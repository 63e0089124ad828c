package spplus.verbatim.entity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    private static final int LOT = 500;
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    private final NamingRepository repository;
    private final NamedPlaces places;
    private final Reindex reindex;
    private final TransactionTemplate transactions;
    private final AtomicReference<@Nullable Integer> asked = new AtomicReference<>();

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
        var known = places.known();
        if (!Objects.equals(asked.get(), known.version())) {
            transactions.executeWithoutResult(_ -> repository.askOthers(known.version()));
            asked.set(known.version());
        }
        while (Boolean.TRUE.equals(transactions.execute(_ -> step(known)))) {
            // One lot a transaction.
        }
    }

    private boolean step(NamedPlaces.Known known) {
        var found = repository.hold(LOT).stream()
                .map(text -> new NamingRepository.Found(
                        text, known.names().in(text.words()), SaidDelays.in(text.words(), text.saidOn())))
                .toList();
        if (found.isEmpty()) {
            return false;
        }
        var changed = repository.keep(found, known.version());
        if (!changed.isEmpty()) {
            reindex.mark(changed);
        }
        return found.size() == LOT;
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
