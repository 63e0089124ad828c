package spplus.quality.tally;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the tree again, then adds up along it, each in its own transaction, once it changed. */
@Configuration(proxyBeanMethods = false)
class TallyJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 10;

    @Bean
    RecurringTask<Void> followTheTree(Places places, Rebuild rebuild) {
        return Tasks.recurring("quality-tree", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> {
                    places.learnIfMarked();
                    rebuild.mendIfMarked();
                });
    }
}
