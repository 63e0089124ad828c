package spplus.experience.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spplus.core.WorkingDays;

/**
 * What falls when around the day of a promise. Reminders fall on working days: that of a day nobody works is told the
 * working day before.
 */
final class DueCalendar {

    private final PromiseSettings settings;

    DueCalendar(PromiseSettings settings) {
        this.settings = settings;
    }

    /**
     * The reminder that should have been told last, empty when none yet.
     *
     * @param known the day from which this due day has been known: what falls before or on it is not told
     */
    Optional<Reminder> latest(LocalDate dueOn, LocalDate known, LocalDate today) {
        return reminders(dueOn).stream()
                .filter(reminder ->
                        reminder.on().isAfter(known) && !reminder.on().isAfter(today))
                .max(Comparator.comparing(Reminder::on));
    }

    /** In the order of their days. */
    List<Reminder> reminders(LocalDate dueOn) {
        var day = worked(dueOn);
        var reminders = new ArrayList<Reminder>();
        settings.remindBefore().forEach(count -> reminders.add(new Reminder(count, before(day, count))));
        reminders.add(new Reminder(0, day));
        settings.remindAfter().forEach(count -> reminders.add(new Reminder(-count, WorkingDays.after(dueOn, count))));
        reminders.sort(Comparator.comparing(Reminder::on));
        return reminders;
    }

    /** Those who lived it are asked from that day, even when the structure stays silent. */
    LocalDate askedOn(LocalDate dueOn) {
        return WorkingDays.after(dueOn, settings.askAfter());
    }

    /** The first day from which the first reminder of a promise due that day may fall. */
    LocalDate horizon(LocalDate today) {
        int most = settings.remindBefore().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        // Ten more for a due day that falls in a row of holidays.
        return WorkingDays.after(today, most).plusDays(10);
    }

    boolean isSoon(LocalDate dueOn, LocalDate today) {
        return !dueOn.isBefore(today) && !dueOn.isAfter(soonUntil(today));
    }

    LocalDate soonUntil(LocalDate today) {
        return WorkingDays.after(today, settings.soonDays());
    }

    private static LocalDate worked(LocalDate day) {
        return WorkingDays.isWorked(day) ? day : WorkingDays.before(day);
    }

    private static LocalDate before(LocalDate day, int count) {
        var reached = day;
        for (int left = count; left > 0; left--) {
            reached = WorkingDays.before(reached);
        }
        return reached;
    }

    /** @param days working days left: 0 on the day itself, negative once it is over */
    record Reminder(int days, LocalDate on) {}
}
