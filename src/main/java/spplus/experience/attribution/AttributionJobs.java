package spplus.experience.attribution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What re-attribution does by itself, every morning. */
@Configuration(proxyBeanMethods = false)
class AttributionJobs {

    @Bean
    RecurringTask<Void> reviewHandovers(HandoverClock clock) {
        return Tasks.recurring("experience-review-handovers", Schedules.daily(LocalTime.of(7, 45)))
                .execute((_, _) -> clock.review());
    }
}
