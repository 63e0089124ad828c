package spplus.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day as people write it in a table: 2026-03-14 or 14/03/2026, with or without the hour. */
public final class WrittenDay {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LENGTH = 10;

    private WrittenDay() {}

    /** @return empty when it is no day of the calendar */
    public static Optional<LocalDate> of(String cell) {
        var day = cell.substring(0, Math.min(cell.length(), LENGTH));
        try {
            return Optional.of(day.contains("/") ? LocalDate.parse(day, FRENCH) : LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
