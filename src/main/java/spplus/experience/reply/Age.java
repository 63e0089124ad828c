package spplus.experience.reply;

import java.time.LocalDate;

/** How long ago an experience was published, in calendar days. */
enum Age {
    WEEK(0, 7),
    MONTH(8, 30),
    QUARTER(31, 91),
    OLDER(92, 36_500);

    private final int youngest;
    private final int oldest;

    Age(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    LocalDate from(LocalDate today) {
        return today.minusDays(oldest);
    }

    /** The first day that is too young. */
    LocalDate until(LocalDate today) {
        return today.minusDays(youngest - 1L);
    }
}
