package spplus.survey.rollup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts every few seconds what was answered meanwhile. */
@Configuration(proxyBeanMethods = false)
class RollupJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Bean
    RecurringTask<Void> countAnswers(Rollups rollups) {
        return Tasks.recurring("survey-rollups", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> rollups.count());
    }
}
