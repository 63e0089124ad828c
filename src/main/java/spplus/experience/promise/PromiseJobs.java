package spplus.experience.promise;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What promises need each morning, and each minute. */
@Configuration(proxyBeanMethods = false)
class PromiseJobs {

    @Bean
    RecurringTask<Void> goRoundPromises(PromiseRounds rounds) {
        return Tasks.recurring("experience-promises", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(8, 0)))
                .execute((_, _) -> rounds.go());
    }

    @Bean
    RecurringTask<Void> countPromises(PromiseTally tally) {
        return Tasks.recurring("experience-promise-tally", FixedDelay.ofMinutes(1))
                .execute((_, _) -> tally.fold());
    }
}
