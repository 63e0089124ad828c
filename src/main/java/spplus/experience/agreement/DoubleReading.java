package spplus.experience.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.experience.ExperienceId;

/**
 * A decided case that a second moderator reads, or has read.
 *
 * @param print keyed print of the words of the first reading, null once read
 * @param second null while nobody has read it
 * @param ruling what a lead made of a disagreement, null while there is none
 */
record DoubleReading(
        UUID id,
        ExperienceId experience,
        State state,
        byte @Nullable [] print,
        Opinion first,
        @Nullable UUID takenBy,
        @Nullable Instant takenUntil,
        @Nullable Opinion second,
        @Nullable Instant readAt,
        @Nullable Ruling ruling) {

    enum State {
        WAITING,
        READ,
        /** The words are not those of the first reading any more. */
        GONE
    }

    boolean isHeldBy(UUID agent, Instant now) {
        return state == State.WAITING && agent.equals(takenBy) && takenUntil != null && takenUntil.isAfter(now);
    }

    boolean isDisagreement() {
        return second != null && second.choice() != first.choice();
    }

    boolean isReader(UUID agent) {
        return agent.equals(first.agent()) || (second != null && agent.equals(second.agent()));
    }

    /** @param reason of a refusal, a name of the charter's list */
    record Opinion(UUID agent, Choice choice, @Nullable String reason) {}

    record Ruling(Choice choice, String by, String word, Instant at) {}
}
