package spplus.survey.ingest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets every night what was answered to old requests; lines counted stay known. */
@Configuration(proxyBeanMethods = false)
class IngestJobs {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetIngestRequests(AnswerTools tools, Clock clock) {
        return Tasks.recurring("survey-forget-requests", Schedules.daily(LocalTime.of(3, 20)))
                .execute((_, _) -> tools.forget(clock.instant().minus(KEPT)));
    }
}
