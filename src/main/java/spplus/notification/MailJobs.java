package spplus.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends what waits every few seconds, and forgets every night what was sent long enough ago. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> deliverMails(Postman postman) {
        return Tasks.recurring("notification-deliver", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> postman.deliverAll());
    }

    @Bean
    RecurringTask<Void> forgetMails(Outbox outbox, MailSettings settings, Clock clock) {
        return Tasks.recurring("notification-forget", Schedules.daily(LocalTime.of(3, 20)))
                .execute((_, _) -> outbox.forgetSentBefore(clock.instant().minus(settings.kept())));
    }
}
