package spplus.account.unused;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for unused accounts each morning, on one node. */
@Configuration(proxyBeanMethods = false)
class UnusedAccountsJob {

    @Bean
    RecurringTask<Void> closeUnusedAccounts(UnusedAccounts accounts) {
        return Tasks.recurring("account-unused", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(5, 0)))
                .execute((instance, context) -> accounts.sweep());
    }
}
