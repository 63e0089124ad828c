package spplus.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as they are written in the language of some words. */
public final class WrittenDates {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private WrittenDates() {}

    /** Such as « 1er mai 2026 ». */
    public static String day(Texts texts, LocalDate day) {
        return format(texts, day.getDayOfMonth() == 1 ? "platform.date.first" : "platform.date.day")
                .format(day);
    }

    /** An exact midnight is a day whose hour nobody wrote: official files have many. */
    public static String moment(Texts texts, Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var day = day(texts, local.toLocalDate());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day
                : texts.t(
                        "platform.date.moment",
                        day,
                        format(texts, "platform.date.hour").format(local));
    }

    /** How long since, then the day. */
    public static String ago(Texts texts, Instant instant, Clock clock) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        var today = LocalDate.now(clock);
        long days = ChronoUnit.DAYS.between(day, today);
        var said = day(texts, day);
        if (days < 0) {
            return said;
        }
        if (days < 60) {
            return texts.t("platform.date.days-ago", days, said);
        }
        long months = ChronoUnit.MONTHS.between(day, today);
        return months < 24
                ? texts.t("platform.date.months-ago", months, said)
                : texts.t("platform.date.years-ago", months / 12, said);
    }

    /** The pattern of a key of the message files, such as {@code d MMMM yyyy}. */
    private static DateTimeFormatter format(Texts texts, String key) {
        return FORMATS.computeIfAbsent(
                texts.language() + " " + texts.t(key), _ -> DateTimeFormatter.ofPattern(texts.t(key), texts.locale()));
    }
}
