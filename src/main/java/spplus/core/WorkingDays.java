package spplus.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in France: Monday to Friday but the eleven public holidays of article L3133-1 of the labour code. The
 * days that only Alsace-Moselle or an overseas territory keeps are worked here.
 */
public final class WorkingDays {

    private static final Set<MonthDay> SAME_DAY_EACH_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    /** Easter Monday, Ascension, Whit Monday. */
    private static final Set<Long> DAYS_AFTER_EASTER = Set.of(1L, 39L, 50L);

    private WorkingDays() {}

    public static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    public static boolean isHoliday(LocalDate day) {
        long sinceEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return SAME_DAY_EACH_YEAR.contains(MonthDay.from(day)) || DAYS_AFTER_EASTER.contains(sinceEaster);
    }

    /** The last of that many working days after a day, which does not count itself; the day itself for 0. */
    public static LocalDate after(LocalDate day, int count) {
        var reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWorked(reached) ? 1 : 0;
        }
        return reached;
    }

    /** How many working days follow the first day, up to the last one, which counts; 0 when it is not later. */
    public static int between(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last.isBefore(first) ? first : last)
                .filter(day -> isWorked(day.plusDays(1)))
                .count();
    }

    /** The working day before a day, which does not count itself. */
    public static LocalDate before(LocalDate day) {
        var reached = day.minusDays(1);
        while (!isWorked(reached)) {
            reached = reached.minusDays(1);
        }
        return reached;
    }

    /** Easter Sunday of a Gregorian year, by the method of Meeus, Jones and Butcher (1876). */
    static LocalDate easter(int year) {
        int cycle = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * cycle + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (cycle + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
