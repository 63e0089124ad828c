package spplus.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the files that wait every few seconds, and forgets every night what is too old. */
@Configuration(proxyBeanMethods = false)
class UploadJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> readUploads(UploadRunner runner) {
        return Tasks.recurring("upload-read", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> runner.work());
    }

    @Bean
    RecurringTask<Void> forgetUploads(UploadRunner runner) {
        return Tasks.recurring("upload-forget", Schedules.daily(LocalTime.of(3, 25)))
                .execute((_, _) -> runner.forget());
    }
}
