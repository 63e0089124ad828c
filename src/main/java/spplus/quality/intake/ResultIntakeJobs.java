package spplus.quality.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads files of results, and forgets old ones every night. */
@Configuration(proxyBeanMethods = false)
class ResultIntakeJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> readResultFiles(FileRunner runner) {
        return Tasks.recurring("quality-files", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> runner.work());
    }

    @Bean
    RecurringTask<Void> forgetResultFiles(ResultFiles files, ResultTools tools, Clock clock) {
        return Tasks.recurring("quality-forget-files", Schedules.daily(LocalTime.of(3, 35)))
                .execute((_, _) -> {
                    files.forget();
                    tools.forget(clock.instant().minus(KEPT));
                });
    }
}
