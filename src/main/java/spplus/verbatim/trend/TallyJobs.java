package spplus.verbatim.trend;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts every few seconds what changed meanwhile; looks every few hours whether something rose last month. */
@Configuration(proxyBeanMethods = false)
class TallyJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 5;
    private static final int HOURS_BETWEEN_LOOKS = 6;
    private static final int TEXTS = 2_000;

    @Bean
    RecurringTask<Void> countTexts(TallyRepository tallies) {
        return Tasks.recurring("verbatim-tallies", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> countAll(tallies));
    }

    @Bean
    RecurringTask<Void> watchRises(RisingWatch watch) {
        return Tasks.recurring("verbatim-rises", FixedDelay.of(Duration.ofHours(HOURS_BETWEEN_LOOKS)))
                .execute((_, _) -> watch.look());
    }

    /** Each batch is a transaction of its own: what is counted stays counted. */
    private static void countAll(TallyRepository tallies) {
        int counted = TEXTS;
        while (counted == TEXTS) {
            counted = tallies.count(TEXTS);
        }
    }
}
