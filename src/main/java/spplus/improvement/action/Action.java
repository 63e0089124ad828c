package spplus.improvement.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a structure does about what goes wrong.
 *
 * @param structure empty for the whole country
 * @param told what it is and why, as written
 * @param owner null while nobody answers for it
 * @param startsOn its first day; {@code dueOn} the day by which it is done
 * @param baseline null as long as it was never committed to
 * @param version one more at each change
 */
public record Action(
        UUID id,
        String structure,
        Level level,
        Told told,
        @Nullable UUID owner,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        Gauge gauge,
        @Nullable Baseline baseline,
        State state,
        int version,
        String changedBy,
        Instant changedAt) {

    public String path() {
        return "/espace/amelioration/actions/" + id;
    }

    /** The first whole month that it can have touched. */
    public Optional<YearMonth> since() {
        return Optional.ofNullable(startsOn)
                .map(day -> YearMonth.from(day).plusMonths(day.getDayOfMonth() == 1 ? 0 : 1));
    }

    /** Whether it began within that month, which is neither before nor since. */
    boolean beganWithin(YearMonth month) {
        return startsOn != null
                && startsOn.getDayOfMonth() > 1
                && YearMonth.from(startsOn).equals(month);
    }

    /** The first month that the verdict does not read; empty as long as it is not due. */
    Optional<YearMonth> closed(LocalDate today) {
        return Optional.ofNullable(gauge.judgeOn())
                .filter(day -> !today.isBefore(day))
                .map(YearMonth::from);
    }

    Action ownedBy(UUID person, String by, Instant now) {
        return new Action(
                id, structure, level, told, person, startsOn, dueOn, gauge, baseline, state, version, by, now);
    }

    /** Whether whoever chose its target could know some of its effect. */
    public boolean isCommittedAfter() {
        return baseline != null && baseline.known() > 0;
    }

    /** Whether it should have been done by now. */
    public boolean isLate(LocalDate today) {
        return state == State.COMMITTED && dueOn != null && today.isAfter(dueOn);
    }

    /**
     * What was written of it.
     *
     * @param pain what users live, in words, empty when {@code painId} tells it
     * @param painId the pain point of the register that it treats, {@code causeId} its root cause; null for none
     * @param commitment « 4 » or « 4.1 », empty for none
     * @param days of work, null when unknown, as are euros
     */
    public record Told(
            String title,
            String pain,
            String cause,
            String commitment,
            String expected,
            @Nullable Integer days,
            @Nullable Integer euros,
            @Nullable UUID painId,
            @Nullable UUID causeId) {}

    /**
     * What its indicator was before, when it was committed to.
     *
     * @param known how many whole months since its first day were over by then: its target was chosen by who could know them
     */
    public record Baseline(double value, int months, int known) {}
}
