package spplus.survey.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at what agents asked to be told of every morning. */
@Configuration(proxyBeanMethods = false)
class WatchJobs {

    @Bean
    RecurringTask<Void> lookAtWatches(WatchRound round) {
        return Tasks.recurring("survey-watches", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(6, 30)))
                .execute((_, _) -> round.run());
    }
}
