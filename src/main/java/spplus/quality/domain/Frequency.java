package spplus.quality.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/** How often an indicator is asked for. */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The period that holds a day. */
    public Term holding(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return new Term(LocalDate.of(day.getYear(), month, 1), months);
    }

    /** The last period that was over on a day. */
    public Term lastOver(LocalDate day) {
        return holding(day).before();
    }

    /** @throws IllegalArgumentException when no frequency lasts so long */
    public static Frequency of(int months) {
        return Stream.of(values())
                .filter(one -> one.months == months)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("months: " + months));
    }
}
