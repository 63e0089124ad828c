package spplus.experience.subscription;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for what is new every morning. */
@Configuration(proxyBeanMethods = false)
class SubscriptionJobs {

    @Bean
    RecurringTask<Void> tellSubscribers(DigestRound round) {
        return Tasks.recurring(
                        "experience-subscriptions", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(7, 0)))
                .execute((_, _) -> round.run());
    }
}
