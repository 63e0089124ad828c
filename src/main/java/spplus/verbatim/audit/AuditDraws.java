package spplus.verbatim.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Backlog;

/** Draws the texts of audits that wait, one audit a transaction: cut short, it is drawn again, the same. */
@Component
class AuditDraws {

    private final DrawRepository draws;
    private final Clock clock;
    private final Backlog<Audit> waiting;

    AuditDraws(DrawRepository draws, Clock clock, TransactionTemplate transaction) {
        this.draws = draws;
        this.clock = clock;
        this.waiting = new Backlog<>(
                transaction,
                LoggerFactory.getLogger(AuditDraws.class),
                draws::next,
                Audit::id,
                this::draw,
                audit -> draws.undrawn(audit.id(), "broken"));
    }

    /** Until none waits. */
    void work() {
        waiting.work();
    }

    private void draw(Audit audit) {
        var sizes = draws.sizes(audit);
        long population = sizes.values().stream().mapToLong(Long::longValue).sum();
        if (population < AuditDesk.FEWEST) {
            draws.undrawn(audit.id(), "few");
            return;
        }
        var drawn = Allocation.of(sizes, audit.size());
        draws.keep(audit.id(), sizes, drawn);
        draws.drawn(audit.id(), population, draws.draw(audit, drawn), clock.instant());
    }

    /** Every few seconds. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        private static final int SECONDS_BETWEEN_LOOKS = 3;

        @Bean
        RecurringTask<Void> drawAudits(AuditDraws draws) {
            return Tasks.recurring("verbatim-audit-draws", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                    .execute((_, _) -> draws.work());
        }
    }
}
