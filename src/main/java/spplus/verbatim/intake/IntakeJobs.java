package spplus.verbatim.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the texts that were there before, and those that came many at once. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Bean
    RecurringTask<Void> takeTextsAlreadyThere(Passes passes) {
        return Tasks.recurring("verbatim-intake", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((_, _) -> passes.run());
    }
}
