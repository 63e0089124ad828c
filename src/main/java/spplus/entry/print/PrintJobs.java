package spplus.entry.print;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints what waits every few seconds, and forgets every night what is too old. */
@Configuration(proxyBeanMethods = false)
class PrintJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> printPosters(PressRoom room) {
        return Tasks.recurring("entry-print", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> room.work());
    }

    @Bean
    RecurringTask<Void> forgetPosters(PressRoom room) {
        return Tasks.recurring("entry-forget-posters", Schedules.daily(LocalTime.of(3, 50)))
                .execute((_, _) -> room.forgetExpired());
    }
}
