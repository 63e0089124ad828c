package spplus.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; a field that cannot be understood is left out.
 *
 * @param qui words of the author's name
 * @param quoi an action, such as {@code experience.published}
 * @param du first day, {@code yyyy-MM-dd}
 * @param au last day
 * @param structure code of a structure concerned, or of one above it
 * @param objet id of the thing it was done on
 * @param apres cursor of the page
 */
public record JournalFilter(
        @Nullable String qui,
        @Nullable String quoi,
        @Nullable String du,
        @Nullable String au,
        @Nullable String structure,
        @Nullable String objet,
        @Nullable String apres) {

    public String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    Optional<Instant> from(ZoneId zone) {
        return day(du).map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The day after the last one begins what is left out. */
    Optional<Instant> before(ZoneId zone) {
        return day(au).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
