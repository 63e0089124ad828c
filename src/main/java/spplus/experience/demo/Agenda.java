package spplus.experience.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import spplus.platform.HouseClock;

/** What is to happen in one story: told in the order of its dates; what happens may plan what follows. */
final class Agenda {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::moment).thenComparing(Entry::rank));

    private int planned;

    void on(LocalDate day, int hour, Runnable action) {
        at(day.atTime(LocalTime.of(hour, 0)).atZone(PARIS).toInstant(), action);
    }

    void at(Instant moment, Runnable action) {
        entries.add(new Entry(moment, planned++, action));
    }

    /** What would happen after today does not. */
    void live(Instant today) {
        for (var next = entries.poll(); next != null && !next.moment().isAfter(today); next = entries.poll()) {
            HouseClock.at(next.moment(), next.action());
        }
    }

    private record Entry(Instant moment, int rank, Runnable action) {}
}
