package spplus.experience.board;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Folds the movements of moderation into days, every minute. */
@Configuration(proxyBeanMethods = false)
class BoardJobs {

    @Bean
    RecurringTask<Void> foldModeration(VolumeRepository volumes) {
        return Tasks.recurring("experience-fold-moderation", FixedDelay.ofMinutes(1))
                .execute((_, _) -> {
                    boolean more = volumes.fold();
                    while (more) {
                        more = volumes.fold();
                    }
                });
    }
}
