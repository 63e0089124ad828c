package spplus.experience.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import spplus.core.WorkingDays;

/**
 * How late replies are on one given day. A reply is due on the last of the target's working days after the publication;
 * late once that day is over; soon from some working days before.
 */
final class Deadlines {

    private final LocalDate today;
    private final ZoneId zone;
    private final int soonDays;

    Deadlines(LocalDate today, ZoneId zone, int soonDays) {
        this.today = today;
        this.zone = zone;
        this.soonDays = soonDays;
    }

    LocalDate due(Instant publishedAt, int targetDays) {
        return WorkingDays.after(publishedAt.atZone(zone).toLocalDate(), targetDays);
    }

    Urgency urgency(LocalDate due) {
        if (due.isBefore(today)) {
            return Urgency.LATE;
        }
        return due.isAfter(WorkingDays.after(today, soonDays)) ? Urgency.ON_TIME : Urgency.SOON;
    }

    /** For each target of 1 to 90 days, the moment before which what was published is late. */
    OffsetDateTime[] lateBefore() {
        return cutoffs(today);
    }

    /** For each target of 1 to 90 days, the moment before which what was published is late or due soon. */
    OffsetDateTime[] soonBefore() {
        return cutoffs(WorkingDays.after(today, soonDays).plusDays(1));
    }

    /** Published on day p, a reply is due before {@code end} when N working days lie in ]p, end[. */
    private OffsetDateTime[] cutoffs(LocalDate end) {
        var cutoffs = new OffsetDateTime[ReplyRules.LONGEST_TARGET];
        var day = end;
        for (int target = 1; target <= cutoffs.length; target++) {
            day = WorkingDays.before(day);
            cutoffs[target - 1] = day.atStartOfDay(zone).toOffsetDateTime();
        }
        return cutoffs;
    }

    /** How a reply stands against its target. */
    enum Urgency {
        LATE,
        SOON,
        ON_TIME
    }
}
