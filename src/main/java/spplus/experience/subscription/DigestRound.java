package spplus.experience.subscription;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.DigestDue;
import spplus.experience.SubscriptionEnding;
import spplus.experience.reading.SavedSearches;

/**
 * Looks each day for what is new since the last time, up to midnight: what is published meanwhile is told the next time,
 * when the index surely has it. One transaction a subscription: a crash begins again where it stopped.
 */
@Component
class DigestRound {

    private static final int BATCH = 200;

    private final SubscriptionRepository subscriptions;
    private final SavedSearches searches;
    private final SubscriptionSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DigestRound(
            SubscriptionRepository subscriptions,
            SavedSearches searches,
            SubscriptionSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.searches = searches;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Running it twice a day tells nothing twice. */
    void run() {
        var today = LocalDate.now(clock);
        end(today);
        while (Boolean.TRUE.equals(transactions.execute(_ -> tellNext(today)))) {}
    }

    private boolean tellNext(LocalDate today) {
        var due = subscriptions.nextDue(today);
        due.ifPresent(subscription -> {
            var from = subscription.toldUntil();
            if (from.isBefore(today) && hasNews(subscription.search(), from, today)) {
                events.publishEvent(new DigestDue(subscription.id(), from, today));
            }
            subscriptions.told(subscription.id(), today, subscription.rhythm().after(today));
        });
        return due.isPresent();
    }

    private boolean hasNews(String search, LocalDate from, LocalDate until) {
        return searches.between(search, from, until, 0).total() > 0
                || searches.movedBetween(search, from, until, 0).total() > 0;
    }

    private void end(LocalDate today) {
        subscriptions.deleteEnded(today, clock.instant().minus(settings.unconfirmed()));
        var ending = subscriptions.ending(today.plusDays(settings.warning()), BATCH);
        while (!ending.isEmpty()) {
            for (var id : ending) {
                transactions.executeWithoutResult(_ -> {
                    subscriptions.endTold(id);
                    events.publishEvent(new SubscriptionEnding(id));
                });
            }
            ending = subscriptions.ending(today.plusDays(settings.warning()), BATCH);
        }
    }
}
