package spplus.verbatim.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads files of texts, and forgets old ones every night. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> readTextFiles(ImportRunner runner) {
        return Tasks.recurring("verbatim-import", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> runner.work());
    }

    @Bean
    RecurringTask<Void> forgetTextFiles(ImportRunner runner, TextTools tools, Clock clock) {
        return Tasks.recurring("verbatim-forget-imports", Schedules.daily(LocalTime.of(3, 35)))
                .execute((_, _) -> {
                    runner.forget();
                    tools.forget(clock.instant().minus(ImportDesk.KEPT));
                });
    }
}
