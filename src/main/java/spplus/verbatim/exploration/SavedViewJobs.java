package spplus.verbatim.exploration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets every night the searches that were removed: the words looked for may name somebody. */
@Configuration(proxyBeanMethods = false)
class SavedViewJobs {

    @Bean
    RecurringTask<Void> forgetSavedViews(SavedViews views) {
        return Tasks.recurring("verbatim-forget-views", Schedules.daily(LocalTime.of(3, 45)))
                .execute((_, _) -> views.forgetRemoved());
    }
}
