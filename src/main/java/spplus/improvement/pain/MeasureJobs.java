package spplus.improvement.pain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts again each night what is open, one a transaction; what a stop leaves is taken up by the next pass. */
@Configuration(proxyBeanMethods = false)
class MeasureJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int AT_ONCE = 200;

    @Bean
    RecurringTask<Void> measurePainPoints(MeasureDesk desk, PainListRepository lists) {
        return Tasks.recurring("improvement-pain-measures", Schedules.daily(ZONE, LocalTime.of(5, 20)))
                .execute((_, _) -> all(desk, lists));
    }

    static void all(MeasureDesk desk, PainListRepository lists) {
        var today = desk.today();
        var some = lists.toMeasure(today, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(desk::measure);
            some = lists.toMeasure(today, AT_ONCE);
        }
    }
}
