package spplus.quality.computed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Computes what is due, a few periods at a time. */
@Configuration(proxyBeanMethods = false)
class ComputedJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 20;
    private static final int AT_ONCE = 50;

    @Bean
    RecurringTask<Void> computeResults(Computing computing) {
        return Tasks.recurring("quality-computed", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> {
                    computing.plan();
                    int done = 0;
                    while (done < AT_ONCE && computing.round()) {
                        done++;
                    }
                });
    }
}
