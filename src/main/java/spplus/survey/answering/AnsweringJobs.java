package spplus.survey.answering;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prepares the months to come, and forgets sheets that nobody took up again. */
@Configuration(proxyBeanMethods = false)
class AnsweringJobs {

    private static final int AT_ONCE = 1000;
    private static final int MONTHS_AHEAD = 3;

    @Bean
    RecurringTask<Void> keepSheets(SheetRepository sheets, KioskDesk kiosks, JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("survey-sheets", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                        jdbc.sql("select survey.month_ready(?)")
                                .param(LocalDate.now(clock).plusMonths(ahead))
                                .query((row, _) -> "")
                                .list();
                    }
                    kiosks.forget();
                    while (sheets.deleteExpired(AT_ONCE) == AT_ONCE) {}
                });
    }
}
