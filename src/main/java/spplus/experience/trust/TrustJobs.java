package spplus.experience.trust;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for replies that cannot be undone any more. */
@Configuration(proxyBeanMethods = false)
class TrustJobs {

    @Bean
    RecurringTask<Void> tellHeldReplies(HeldReplies replies) {
        return Tasks.recurring("experience-tell-held-replies", FixedDelay.ofMinutes(1))
                .execute((_, _) -> replies.tell());
    }
}
