package spplus.survey.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.survey.SurveyDigestDue;
import spplus.survey.ThresholdCrossed;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.Glances.Glance;
import spplus.survey.watch.Watch.Kind;
import spplus.survey.watch.WatchRepository.Seen;

/**
 * Looks each day at what agents asked to be told of. One transaction a watch: a crash begins again where it stopped, and
 * the same day tells nothing twice.
 */
@Component
class WatchRound {

    private static final Logger log = LoggerFactory.getLogger(WatchRound.class);

    private final WatchRepository watches;
    private final WatchedFigures figures;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WatchRound(
            WatchRepository watches,
            WatchedFigures figures,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.watches = watches;
        this.figures = figures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run() {
        var today = LocalDate.now(clock);
        var due = watches.nextDue(today, new UUID(0, 0));
        while (due.isPresent()) {
            lookAt(due.get(), today);
            due = watches.nextDue(today, due.get());
        }
    }

    /** What cannot be looked at today does not hold the others back; another round tries again. */
    private void lookAt(UUID id, LocalDate today) {
        try {
            transactions.executeWithoutResult(_ -> watches.lockDue(id, today).ifPresent(watch -> lookAt(watch, today)));
        } catch (RuntimeException e) {
            log.warn("The watch {} waits for the next round", id, e);
        }
    }

    /** One whose agent may not read these results any more, or whose structure is gone, is forgotten. */
    private void lookAt(Watch watch, LocalDate today) {
        if (!figures.mayBeTold(watch)) {
            watches.remove(watch.id());
            return;
        }
        var glance = figures.glance(watch, today);
        if (watch.kind().isDigest()) {
            digest(watch, glance, today);
        } else {
            compare(watch, glance, today);
        }
    }

    private void digest(Watch watch, Glance glance, LocalDate today) {
        var month = watch.months(today).to().atDay(1);
        boolean known = month.equals(watch.toldMonth()) && glance.answers() == watch.toldAnswers();
        if (glance.answers() > 0 && !known) {
            events.publishEvent(new SurveyDigestDue(watch.id(), today));
            watches.told(watch.id(), month, glance.answers());
        }
        watches.lookedAt(watch.id(), watch.nextAfter(today), null);
    }

    private void compare(Watch watch, Glance glance, LocalDate today) {
        var crossedOn = watch.crossedOn();
        var seen = seen(watch, glance);
        if (seen != null && crossedOn == null && isCrossed(watch, seen)) {
            events.publishEvent(new ThresholdCrossed(watches.cross(watch, seen, today)));
            crossedOn = today;
        } else if (seen != null && crossedOn != null && isCrossedBack(watch, seen)) {
            crossedOn = null;
        }
        watches.lookedAt(watch.id(), watch.nextAfter(today), crossedOn);
    }

    /** Null when too few answered, or when the question asked has no such figure. */
    private static @Nullable Seen seen(Watch watch, Glance glance) {
        if (watch.kind() == Kind.ANSWERS) {
            return new Seen(glance.answers(), null, null, glance.answers());
        }
        return glance.headlines().stream()
                .filter(figure -> figure.measure().equals(watch.kind().name()) && !figure.masked())
                .findFirst()
                .map(WatchRound::seen)
                .orElse(null);
    }

    private static Seen seen(Figure figure) {
        return new Seen(figure.value(), figure.low(), figure.high(), figure.n());
    }

    private static boolean isCrossed(Watch watch, Seen seen) {
        var low = seen.low();
        var high = seen.high();
        return low == null || high == null
                ? watch.rule().isReached(seen.answers())
                : watch.rule().isCrossed(low, high);
    }

    private static boolean isCrossedBack(Watch watch, Seen seen) {
        var low = seen.low();
        var high = seen.high();
        return low == null || high == null
                ? !watch.rule().isReached(seen.answers())
                : watch.rule().isCrossedBack(low, high);
    }
}
