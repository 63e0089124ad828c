package spplus.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as they are written in French. */
public final class FrenchDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

    private FrenchDates() {}

    /** Such as « 1er mai 2026 ». */
    public static String day(LocalDate day) {
        var text = DAY.format(day);
        return day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    /** An exact midnight is a day whose hour nobody wrote: official files have many. */
    public static String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(local.toLocalDate());
        }
        return day(local.toLocalDate()) + " à " + HOUR.format(local);
    }

    /** How long since, then the day. */
    public static String ago(Instant instant, Clock clock) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        var said = day(day);
        if (days < 0) {
            return said;
        }
        if (days == 0) {
            return "aujourd’hui (" + said + ")";
        }
        if (days == 1) {
            return "hier (" + said + ")";
        }
        if (days < 60) {
            return "il y a %d jours (%s)".formatted(days, said);
        }
        long months = ChronoUnit.MONTHS.between(day, LocalDate.now(clock));
        return months < 24
                ? "il y a %d mois (%s)".formatted(months, said)
                : "il y a %d ans (%s)".formatted(months / 12, said);
    }
}
