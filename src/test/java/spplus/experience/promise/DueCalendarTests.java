package spplus.experience.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import spplus.core.WorkingDays;
import spplus.experience.promise.DueCalendar.Reminder;

class DueCalendarTests {

    private final DueCalendar calendar = new DueCalendar(
            new PromiseSettings(List.of(10, 2), List.of(1, 5, 10), 3, 5, 730, 180, Duration.ofMinutes(30), 10));

    /** Easter Monday is 6 April 2026. */
    @Test
    void countsWorkingDaysAroundEaster() {
        assertThat(calendar.reminders(LocalDate.of(2026, 4, 7)))
                .containsExactly(
                        new Reminder(10, LocalDate.of(2026, 3, 23)),
                        new Reminder(2, LocalDate.of(2026, 4, 2)),
                        new Reminder(0, LocalDate.of(2026, 4, 7)),
                        new Reminder(-1, LocalDate.of(2026, 4, 8)),
                        new Reminder(-5, LocalDate.of(2026, 4, 14)),
                        new Reminder(-10, LocalDate.of(2026, 4, 21)));
        assertThat(calendar.askedOn(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    /** 1 May 2026 is a Friday, 8 May too. */
    @Test
    void tellsADayThatNobodyWorksTheWorkingDayBefore() {
        var reminders = calendar.reminders(LocalDate.of(2026, 5, 8));
        assertThat(reminders)
                .contains(new Reminder(0, LocalDate.of(2026, 5, 7)), new Reminder(2, LocalDate.of(2026, 5, 5)))
                .contains(new Reminder(-1, LocalDate.of(2026, 5, 11)));
    }

    @Test
    void tellsNothingThatFellBeforeThePromiseWasKnown() {
        var due = LocalDate.of(2026, 4, 7);
        assertThat(calendar.latest(due, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1)))
                .isEmpty();
        assertThat(calendar.latest(due, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2)))
                .contains(new Reminder(2, LocalDate.of(2026, 4, 2)));
    }

    @Property(tries = 300)
    void remindsOnWorkingDaysOnlyAndInOrder(@ForAll @IntRange(min = 0, max = 3_000) int day) {
        var due = LocalDate.of(2026, 1, 1).plusDays(day);
        var reminders = calendar.reminders(due);
        assertThat(reminders).allMatch(reminder -> WorkingDays.isWorked(reminder.on()));
        assertThat(reminders.stream().map(Reminder::days).toList()).containsExactly(10, 2, 0, -1, -5, -10);
        assertThat(reminders.stream().map(Reminder::on).distinct()).hasSize(6);
    }

    /** No promise falls out of the round that looks at it. */
    @Property(tries = 300)
    void looksFarEnoughAhead(@ForAll @IntRange(min = 0, max = 3_000) int day) {
        var due = LocalDate.of(2026, 1, 1).plusDays(day);
        var first = calendar.reminders(due).getFirst().on();
        assertThat(calendar.horizon(first)).isAfterOrEqualTo(due);
    }
}
