package spplus.entry.button;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about buttons every day. */
@Configuration(proxyBeanMethods = false)
class ButtonJobs {

    @Bean
    RecurringTask<Void> watchButtons(Silences silences) {
        return Tasks.recurring("entry-watch-buttons", Schedules.daily(LocalTime.of(7, 10)))
                .execute((_, _) -> {
                    silences.forgetOldDays();
                    silences.tell();
                });
    }
}
