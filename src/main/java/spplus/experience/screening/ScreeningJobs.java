package spplus.experience.screening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for texts to read a few times a minute. */
@Configuration(proxyBeanMethods = false)
class ScreeningJobs {

    private static final int SECONDS_BETWEEN_RUNS = 20;

    @Bean
    RecurringTask<Void> screenImportedTexts(ImportedTexts texts) {
        return Tasks.recurring("experience-screen-imported", FixedDelay.ofSeconds(SECONDS_BETWEEN_RUNS))
                .execute((_, _) -> texts.screen());
    }

    @Bean
    RecurringTask<Void> tellFormerLanguages(FormerLanguages languages) {
        return Tasks.recurring("experience-former-languages", FixedDelay.ofSeconds(SECONDS_BETWEEN_RUNS))
                .execute((_, _) -> languages.read());
    }
}
