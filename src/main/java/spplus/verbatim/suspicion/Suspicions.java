package spplus.verbatim.suspicion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.verbatim.PainPointSuspected;

/** Looks every night for what grows or weighs, and tells each suspicion once a month at most. */
@Component
class Suspicions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final int EVIDENCE = 20;

    private final SuspicionRepository repository;
    private final SuspicionSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Suspicions(
            SuspicionRepository repository,
            SuspicionSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** May be done again at any time: what was told is not told twice. */
    void look() {
        var until = LocalDate.now(clock.withZone(ZONE));
        var from = until.minusDays(settings.days() - 1L);
        var before = from.minusDays(settings.daysBefore());
        var looked = repository.look(before, from, until, settings);
        for (var suspected : new SuspicionPolicy(settings).judge(looked.clusters(), looked.compared())) {
            transactions.executeWithoutResult(_ -> tell(suspected, from, until));
        }
    }

    private void tell(SuspicionPolicy.Suspected suspected, LocalDate from, LocalDate until) {
        var cluster = suspected.cluster();
        var id = Ids.next();
        var days = new SuspicionRepository.Days(from, until, settings.daysBefore());
        if (repository.add(id, suspected, days, clock.instant())) {
            events.publishEvent(new PainPointSuspected(
                    id,
                    cluster.theme(),
                    new StructureCode(cluster.structure()),
                    suspected.why(),
                    cluster.negative(),
                    cluster.texts(),
                    cluster.shareBefore(),
                    from,
                    until,
                    repository.evidence(cluster.theme(), cluster.structure(), from, until, EVIDENCE)));
        }
    }

    /** At the end of the night. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> lookForPainPoints(Suspicions suspicions) {
            return Tasks.recurring("verbatim-suspicions", Schedules.daily(ZONE, LocalTime.of(4, 50)))
                    .execute((_, _) -> suspicions.look());
        }
    }
}
