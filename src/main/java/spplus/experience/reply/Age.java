package spplus.experience.reply;

import java.time.LocalDate;

/** How long ago an experience was published, in calendar days: each age up to its own, from the youngest. */
enum Age {
    WEEK(7),
    MONTH(30),
    QUARTER(91),
    OLDER(36_500);

    private final int oldest;

    Age(int oldest) {
        this.oldest = oldest;
    }

    /** The first day that is not too old. */
    LocalDate from(LocalDate today) {
        return today.minusDays(oldest);
    }
}
