package spplus.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes what waits every few seconds, and forgets every night what is too old. */
@Configuration(proxyBeanMethods = false)
class FileSchedule {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> writeFiles(FileWriting writing) {
        return Tasks.recurring("files-write", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> writing.work());
    }

    @Bean
    RecurringTask<Void> forgetFiles(FileWriting writing) {
        return Tasks.recurring("files-forget", Schedules.daily(LocalTime.of(3, 40)))
                .execute((_, _) -> writing.forgetExpired());
    }
}
