package spplus.experience.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often one is written to, when there is something new. */
public enum Rhythm {
    DAILY,
    /** On Mondays. */
    WEEKLY;

    /** The next day to look for something new. */
    LocalDate after(LocalDate day) {
        return switch (this) {
            case DAILY -> day.plusDays(1);
            case WEEKLY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        };
    }
}
