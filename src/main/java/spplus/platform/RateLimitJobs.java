package spplus.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the table of rate limits of what is no longer counted. */
@Configuration(proxyBeanMethods = false)
class RateLimitJobs {

    @Bean
    RecurringTask<Void> cleanRateLimits(RateLimiter limiter) {
        return Tasks.recurring("platform-rate-limits", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> limiter.clean());
    }
}
