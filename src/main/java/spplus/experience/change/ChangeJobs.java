package spplus.experience.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for announced changes that cannot be undone any more. */
@Configuration(proxyBeanMethods = false)
class ChangeJobs {

    @Bean
    RecurringTask<Void> tellHeldChanges(HeldChanges changes) {
        return Tasks.recurring("experience-tell-held-changes", FixedDelay.ofMinutes(1))
                .execute((_, _) -> changes.tell());
    }
}
