package spplus.experience.sharing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes what was only kept for a while: drafts never sent, proofs spent. */
@Configuration(proxyBeanMethods = false)
class SharingJobs {

    private static final int AT_ONCE = 1000;

    @Bean
    RecurringTask<Void> cleanDrafts(DraftRepository drafts, ProofOfWork proofs) {
        return Tasks.recurring("experience-drafts", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> clean(drafts, proofs));
    }

    private static void clean(DraftRepository drafts, ProofOfWork proofs) {
        while (drafts.deleteExpired(AT_ONCE) == AT_ONCE) {}
        while (proofs.forgetExpired(AT_ONCE) == AT_ONCE) {}
    }
}
