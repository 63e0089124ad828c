package spplus.verbatim.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets every night what was answered to old requests of tools. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetTextRequests(TextTools tools, Clock clock) {
        return Tasks.recurring("verbatim-forget-imports", Schedules.daily(LocalTime.of(3, 35)))
                .execute((_, _) -> tools.forget(clock.instant().minus(KEPT)));
    }
}
