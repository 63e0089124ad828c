package spplus.quality.assessment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What assessments need each morning. */
@Configuration(proxyBeanMethods = false)
class AssessmentJobs {

    @Bean
    RecurringTask<Void> remindOfAssessments(AssessmentRounds rounds) {
        return Tasks.recurring("quality-assessments", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(8, 10)))
                .execute((_, _) -> rounds.go());
    }
}
