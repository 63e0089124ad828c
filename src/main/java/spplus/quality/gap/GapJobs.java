package spplus.quality.gap;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for the gaps of structures whose figures changed. */
@Configuration(proxyBeanMethods = false)
class GapJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 20;
    private static final int ROUNDS = 50;

    @Bean
    RecurringTask<Void> lookForGaps(GapFinder finder) {
        return Tasks.recurring("quality-gaps", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> {
                    int done = 0;
                    while (done < ROUNDS && finder.round()) {
                        done++;
                    }
                });
    }
}
