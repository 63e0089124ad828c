package spplus.survey.campaign;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes to people when their campaign opens, reminds them once, closes what is over; a bounded piece at a time. */
@Configuration(proxyBeanMethods = false)
class CampaignJobs {

    private static final int CLOSED_AT_ONCE = 20;
    private static final int ROUNDS = 50;

    @Bean
    RecurringTask<Void> runCampaigns(CampaignDesk campaigns, InvitationDesk invitations) {
        return Tasks.recurring("survey-campaigns", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> {
                    for (int round = 0; round < ROUNDS && invitations.invite() > 0; round++) {}
                    for (int round = 0; round < ROUNDS && invitations.remind() > 0; round++) {}
                    for (int round = 0; round < ROUNDS && campaigns.closeOverdue(CLOSED_AT_ONCE) > 0; round++) {}
                });
    }
}
