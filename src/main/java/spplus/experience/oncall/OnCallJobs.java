package spplus.experience.oncall;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for alerts that nobody took. */
@Configuration(proxyBeanMethods = false)
class OnCallJobs {

    @Bean
    RecurringTask<Void> remindOfAlerts(Alerts alerts) {
        return Tasks.recurring("experience-remind-of-alerts", FixedDelay.ofMinutes(1))
                .execute((_, _) -> alerts.remind());
    }
}
