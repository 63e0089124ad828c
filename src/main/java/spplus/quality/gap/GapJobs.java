package spplus.quality.gap;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for the gaps of structures whose figures changed, once a day for those that are open, and for late answers. */
@Configuration(proxyBeanMethods = false)
class GapJobs {

    private static final int SECONDS_BETWEEN_ROUNDS = 20;
    private static final int ROUNDS = 1_000;

    @Bean
    RecurringTask<Void> lookForGaps(GapFinder finder) {
        return Tasks.recurring("quality-gaps", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> {
                    int done = 0;
                    while (done < ROUNDS && finder.round()) {
                        done++;
                    }
                });
    }

    @Bean
    RecurringTask<Void> lookForOpenGapsAgain(CheckRepository checks, Clock clock) {
        return Tasks.recurring("quality-gaps-again", Schedules.daily(LocalTime.of(3, 40)))
                .execute((_, _) -> checks.askOpen(clock.instant()));
    }

    @Bean
    RecurringTask<Void> tellOfLateAnswers(LateAnswers late) {
        return Tasks.recurring("quality-gap-letters", Schedules.daily(ZoneId.of("Europe/Paris"), LocalTime.of(8, 20)))
                .execute((_, _) -> late.go());
    }
}
