package spplus.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2028, 2028-04-16",
        "2000, 2000-04-23",
        "2038, 2038-04-25",
        "1818, 1818-03-22"
    })
    void findsEasterSunday(int year, LocalDate sunday) {
        assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        // Easter Monday, Ascension, Whit Monday
        "2026-04-06, 2026-05-14, 2026-05-25",
        "2027-03-29, 2027-05-06, 2027-05-17",
        "2028-04-17, 2028-05-25, 2028-06-05"
    })
    void keepsTheHolidaysThatMoveWithEaster(LocalDate easterMonday, LocalDate ascension, LocalDate whitMonday) {
        assertThat(easterMonday).matches(WorkingDays::isHoliday);
        assertThat(ascension).matches(WorkingDays::isHoliday);
        assertThat(whitMonday).matches(WorkingDays::isHoliday);
    }

    @Test
    void countsElevenHolidaysAYear() {
        for (int year = 2026; year <= 2028; year++) {
            var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
            // In 2008 Ascension fell on the first of May; not in these years.
            assertThat(days.filter(WorkingDays::isHoliday)).as("%d", year).hasSize(11);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 1, 2026-12-28",
        "2026-12-24, 5, 2027-01-04",
        "2027-03-25, 2, 2027-03-30",
        "2028-05-24, 1, 2028-05-26",
        "2026-05-07, 10, 2026-05-26",
        "2026-11-21, 0, 2026-11-21"
    })
    void skipsWeekEndsAndHolidays(LocalDate from, int count, LocalDate expected) {
        assertThat(WorkingDays.after(from, count)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void reachesAWorkedDayWithExactlyThatManyBetween(
            @ForAll @IntRange(min = 0, max = 3_000) int offset, @ForAll @IntRange(min = 1, max = 90) int count) {
        var from = LocalDate.of(2024, 1, 1).plusDays(offset);
        var reached = WorkingDays.after(from, count);
        assertThat(reached).matches(WorkingDays::isWorked);
        assertThat(from.plusDays(1).datesUntil(reached.plusDays(1)).filter(WorkingDays::isWorked))
                .hasSize(count);
        assertThat(WorkingDays.before(reached))
                .isEqualTo(count == 1 ? lastWorkedUpTo(from) : WorkingDays.after(from, count - 1));
    }

    private static LocalDate lastWorkedUpTo(LocalDate day) {
        return WorkingDays.before(day.plusDays(1));
    }
}
