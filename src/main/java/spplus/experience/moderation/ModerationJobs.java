package spplus.experience.moderation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What moderation does by itself, every night and every morning. */
@Configuration(proxyBeanMethods = false)
class ModerationJobs {

    @Bean
    RecurringTask<Void> purgeRejectedTexts(RejectedTexts texts) {
        return Tasks.recurring("experience-purge-rejected-texts", Schedules.daily(LocalTime.of(2, 40)))
                .execute((_, _) -> texts.purge());
    }

    @Bean
    RecurringTask<Void> reviewSilentAuthors(SilentAuthors authors) {
        return Tasks.recurring("experience-review-silent-authors", Schedules.daily(LocalTime.of(8, 30)))
                .execute((_, _) -> authors.review());
    }
}
