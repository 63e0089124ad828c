package spplus.experience.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.PromiseDue;
import spplus.experience.State;
import spplus.experience.domain.ExperienceStore;

/**
 * Goes round the promises each morning: calls their day to mind, and asks those who lived it when a structure stays
 * silent. Running it twice tells nobody twice; after days without running, only the last reminder is told.
 */
@Component
class PromiseRounds {

    private static final Logger log = LoggerFactory.getLogger(PromiseRounds.class);
    private static final int BATCH = 200;

    private final PromiseRepository promises;
    private final Witnesses witnesses;
    private final ExperienceStore store;
    private final DueCalendar calendar;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PromiseRounds(
            PromiseRepository promises,
            Witnesses witnesses,
            ExperienceStore store,
            PromiseSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.promises = promises;
        this.witnesses = witnesses;
        this.store = store;
        this.calendar = new DueCalendar(settings);
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void go() {
        var until = calendar.horizon(LocalDate.now(clock));
        @Nullable UUID last = null;
        while (true) {
            var ids = promises.silent(until, last, BATCH);
            if (ids.isEmpty()) {
                return;
            }
            ids.forEach(this::visit);
            last = ids.getLast();
        }
    }

    /** One transaction each: what fails does not hold the others. */
    void visit(UUID id) {
        try {
            transactions.executeWithoutResult(_ -> promises.lock(id).ifPresent(this::look));
        } catch (RuntimeException e) {
            log.warn("promise {} is left for the next round: {}", id, e.toString());
        }
    }

    private void look(Promise promise) {
        var readable = store.find(promise.experience()).filter(found -> found.state() == State.PUBLISHED);
        if (readable.isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        if (promise.told() == null) {
            remind(promise, today);
        }
        if (promise.askedAt() == null && !today.isBefore(calendar.askedOn(promise.dueOn()))) {
            witnesses.ask(promise, clock.instant());
        }
    }

    private void remind(Promise promise, LocalDate today) {
        var changed = promise.extendedAt() == null ? promise.madeAt() : promise.extendedAt();
        calendar.latest(promise.dueOn(), changed.atZone(clock.getZone()).toLocalDate(), today)
                .filter(reminder -> promises.markReminded(promise, reminder.days(), clock.instant()))
                .ifPresent(reminder ->
                        events.publishEvent(new PromiseDue(promise.experience(), promise.id(), reminder.days())));
    }
}
