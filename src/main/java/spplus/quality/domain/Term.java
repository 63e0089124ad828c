package spplus.quality.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import spplus.core.Period;

/**
 * A month, quarter, half-year or year of the calendar.
 *
 * @param first its first day
 * @param months how long it lasts: 1, 3, 6 or 12
 */
public record Term(LocalDate first, int months) {

    private static final Pattern CODE = Pattern.compile("(20\\d{2})(?:-(?:(0[1-9]|1[0-2])|T([1-4])|S([12])))?");

    public Term {
        boolean begins = first.getDayOfMonth() == 1 && (first.getMonthValue() - 1) % months == 0;
        if (!begins || (months != 1 && months != 3 && months != 6 && months != 12)) {
            throw new IllegalArgumentException("not a period: %s, %d months".formatted(first, months));
        }
    }

    /** Such as {@code 2026}, {@code 2026-S1}, {@code 2026-T3} or {@code 2026-09}; empty when it is none. */
    public static Optional<Term> parse(String code) {
        var found = CODE.matcher(code.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) != null) {
            return Optional.of(new Term(LocalDate.of(year, Integer.parseInt(found.group(2)), 1), 1));
        }
        if (found.group(3) != null) {
            return Optional.of(new Term(LocalDate.of(year, 3 * Integer.parseInt(found.group(3)) - 2, 1), 3));
        }
        if (found.group(4) != null) {
            return Optional.of(new Term(LocalDate.of(year, 6 * Integer.parseInt(found.group(4)) - 5, 1), 6));
        }
        return Optional.of(new Term(LocalDate.of(year, 1, 1), 12));
    }

    public LocalDate last() {
        return first.plusMonths(months).minusDays(1);
    }

    public Term before() {
        return new Term(first.minusMonths(months), months);
    }

    /** Which one it is in its year, from 1. */
    public int rank() {
        return (first.getMonthValue() - 1) / months + 1;
    }

    public Period period() {
        return new Period(first, last());
    }

    public Frequency frequency() {
        return Frequency.of(months);
    }

    /** As {@link #parse} reads it. */
    public String code() {
        return switch (frequency()) {
            case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
            case QUARTER -> "%d-T%d".formatted(first.getYear(), rank());
            case HALF -> "%d-S%d".formatted(first.getYear(), rank());
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}
