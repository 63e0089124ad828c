package spplus.assistant.drafting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets every night the words of drafts that led to nothing. */
@Configuration(proxyBeanMethods = false)
class DraftJobs {

    @Bean
    RecurringTask<Void> forgetDrafts(ProposalRepository proposals, DraftSettings settings, Clock clock) {
        return Tasks.recurring("assistant-forget-drafts", Schedules.daily(LocalTime.of(3, 10)))
                .execute((_, _) -> proposals.forgetWordsBefore(clock.instant().minus(settings.keep())));
    }
}
