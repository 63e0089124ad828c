package spplus.experience.verdict;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks authors each morning. */
@Configuration(proxyBeanMethods = false)
class VerdictJobs {

    @Bean
    RecurringTask<Void> askVerdicts(VerdictDesk desk) {
        return Tasks.recurring("experience-verdicts", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(9, 0)))
                .execute((_, _) -> desk.askAll());
    }
}
