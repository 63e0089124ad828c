package spplus.experience.likeness;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what no event told of, such as imported replies, and keeps the figures up to date. */
@Configuration(proxyBeanMethods = false)
class LikenessJobs {

    @Bean
    RecurringTask<Void> studyReplies(ReplyStudy study, LikenessSettings settings) {
        return Tasks.recurring("experience-study-replies", Schedules.fixedDelay(settings.every()))
                .execute((_, _) -> study.catchUp(_ -> {}));
    }
}
