package spplus.verbatim.family;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Ids;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.domain.VerbatimsMoved;
import spplus.verbatim.domain.VerbatimsRead;
import spplus.verbatim.family.PlacingRepository.Place;

/** Compares texts to those that came before, a few at a time: memory holds one lot, whatever the number of texts. */
@Component
class FamilyPlacing {

    private static final int LOT = 200;

    private final PlacingRepository placing;
    private final FamilyCounts counts;
    private final FamilySettings settings;
    private final Reindex reindex;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FamilyPlacing(
            PlacingRepository placing,
            FamilyCounts counts,
            FamilySettings settings,
            Reindex reindex,
            TransactionTemplate transactions,
            Clock clock) {
        this.placing = placing;
        this.counts = counts;
        this.settings = settings;
        this.reindex = reindex;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction that reads them: none is forgotten. */
    @EventListener
    void on(VerbatimsRead event) {
        placing.ask(event.ids());
    }

    /** They count elsewhere, or for another day. */
    @EventListener
    void on(VerbatimsMoved event) {
        placing.staleOf(event.ids());
    }

    /** Until nothing waits. */
    void work() {
        while (Boolean.TRUE.equals(transactions.execute(_ -> step()))) {
            // One lot a transaction.
        }
        counts.work();
    }

    private boolean step() {
        placing.lock();
        var ids = placing.hold(LOT);
        if (ids.isEmpty()) {
            return false;
        }
        var before = placing.places(ids);
        placing.forget(ids);
        var found = joinedFirst(new Lot(placing, settings, Ids::next).place(placing.texts(ids)));
        placing.keep(found, clock.instant());
        placing.done(ids);
        var changed = changed(before, found);
        if (!changed.isEmpty()) {
            reindex.mark(changed);
        }
        return ids.size() == LOT;
    }

    /** Those that came into a family or left one, or became its first. */
    private static List<UUID> changed(Map<UUID, Place> before, Lot.Found found) {
        var changed = new HashSet<>(found.joined().keySet());
        for (var one : found.placed()) {
            var now = one.family() == null ? Place.NONE : new Place(one.family(), one.bands() != null);
            if (!now.equals(before.getOrDefault(one.text().id(), Place.NONE))) {
                changed.add(one.text().id());
            }
        }
        return List.copyOf(changed);
    }

    /** A text of this lot may have become the first of a family after it was placed. */
    private static Lot.Found joinedFirst(Lot.Found found) {
        var placed = found.placed().stream()
                .map(one -> {
                    var family = found.joined().get(one.text().id());
                    return family == null ? one : new Lot.Placed(one.text(), one.bands(), family, null);
                })
                .toList();
        return new Lot.Found(placed, found.joined());
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> compareTexts(FamilyPlacing families, FamilySettings settings) {
            return Tasks.recurring("verbatim-families", FixedDelay.of(settings.lookEvery()))
                    .execute((_, _) -> families.work());
        }
    }
}
