package spplus.verbatim.letter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.core.Statistic;
import spplus.directory.StructureCode;
import spplus.verbatim.VoiceLetterReady;

/** Tells on the first days of a month, once, that the letter of the month before can be read. */
@Component
class LetterWatch {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    /** Texts of the last days are read and counted by then; the next days catch up with what a stop left. */
    private static final int FIRST_DAY = 2;

    private static final int LAST_DAY = 8;
    private static final int TOGETHER = 200;

    private final LetterRepository letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LetterWatch(
            LetterRepository letters, ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
        this.letters = letters;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void look() {
        var today = LocalDate.now(clock.withZone(ZONE));
        if (today.getDayOfMonth() >= FIRST_DAY && today.getDayOfMonth() <= LAST_DAY) {
            tellAll(YearMonth.from(today).minusMonths(1));
        }
    }

    /** May be done again at any time: what was told is not told twice. */
    void tellAll(YearMonth month) {
        var structures = letters.untold(month, Statistic.MINIMUM_DENOMINATOR, "", TOGETHER);
        while (!structures.isEmpty()) {
            structures.forEach(structure -> tell(structure, month));
            structures = letters.untold(month, Statistic.MINIMUM_DENOMINATOR, structures.getLast(), TOGETHER);
        }
    }

    void tell(String structure, YearMonth month) {
        transactions.executeWithoutResult(_ -> {
            if (letters.tell(structure, month, clock.instant())) {
                events.publishEvent(new VoiceLetterReady(new StructureCode(structure), month));
            }
        });
    }

    /** In the morning. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> tellVoiceLetters(LetterWatch watch) {
            return Tasks.recurring("verbatim-letters", Schedules.daily(ZONE, LocalTime.of(7, 10)))
                    .execute((_, _) -> watch.look());
        }
    }
}
