package spplus.priority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something sent up to those who can do something about it, with a day to answer by.
 *
 * @param subject what was sent
 * @param sentTo code of the structure, empty for the programme
 * @param taken whether they hold it from now on
 * @param withdrawn whether those who sent it took it back before it was answered
 */
public record Referral(
        UUID id,
        UUID subject,
        String sentTo,
        String question,
        String sentBy,
        Instant sentAt,
        LocalDate dueOn,
        boolean taken,
        boolean withdrawn,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {

    /** Not answered yet. */
    public static Referral sent(
            UUID id, UUID subject, String to, String question, String by, Instant at, LocalDate dueOn) {
        return new Referral(id, subject, to, question, by, at, dueOn, false, false, "", "", null);
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** By how many days, 0 or less while it is not; an answer stops the count. */
    public long late(LocalDate today) {
        return isAnswered() ? 0 : ChronoUnit.DAYS.between(dueOn, today);
    }
}
