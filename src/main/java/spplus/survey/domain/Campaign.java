package spplus.survey.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/**
 * A questionnaire offered to people for a while.
 *
 * @param code of its short address
 * @param name what its managers call it
 * @param anonymous nothing links an answer to an invitation, a moment or a rank
 * @param invitedOnly only who was invited may answer
 * @param closesOn its last day, null when nothing was decided
 * @param closedAt since when it is closed, null while it is not
 * @param countedAt when the sheets of an anonymous one were counted, null before
 * @param terms how people are invited
 */
public record Campaign(
        UUID id,
        CheckedCode code,
        StructureCode structure,
        UUID formVersion,
        String name,
        boolean anonymous,
        boolean invitedOnly,
        LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Instant closedAt,
        @Nullable Instant countedAt,
        Terms terms,
        Instant createdAt) {

    /** Path of its short address. */
    public String path() {
        return "/q/" + code.value();
    }

    public State state(LocalDate today) {
        if (closedAt != null || (closesOn != null && today.isAfter(closesOn))) {
            return State.CLOSED;
        }
        return today.isBefore(opensOn) ? State.NOT_OPEN : State.OPEN;
    }

    /**
     * When it ended: at the end of its last day, or before if somebody closed it.
     *
     * @throws IllegalStateException when it has neither a last day nor been closed
     */
    public Instant endedAt(ZoneId zone) {
        if (closesOn == null && closedAt == null) {
            throw new IllegalStateException("not closed: " + id);
        }
        var last = closesOn == null
                ? Instant.MAX
                : closesOn.plusDays(1).atStartOfDay(zone).toInstant();
        return closedAt == null || closedAt.isAfter(last) ? last : closedAt;
    }

    /** The day written with what is answered today: the first day of an anonymous one, whenever it comes. */
    public LocalDate dayOf(LocalDate today) {
        return anonymous ? opensOn : today;
    }

    /** Whether it can be answered. */
    public enum State {
        NOT_OPEN,
        OPEN,
        CLOSED
    }

    /**
     * How people are invited.
     *
     * @param share percentage of the contacts that is drawn, from 1 to 100
     * @param quota how many at most, null for no limit
     * @param cooldownDays days during which who is invited here is not invited elsewhere
     * @param reminderDays days before the one reminder, 0 for none
     * @param minGroup results of fewer people are not shown
     */
    public record Terms(int share, @Nullable Integer quota, int cooldownDays, int reminderDays, int minGroup) {}
}
