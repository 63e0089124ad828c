package spplus.experience.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.platform.Ids;

/**
 * One time that a place of an experience was handed, or asked to be, to another structure.
 *
 * @param from who held it, null when the author had only described the service
 * @param reason why, null when it was not an agent's idea
 * @param askedBy the agent who asked, null for the author
 * @param dueOn last day to answer, null when nobody had to be asked
 * @param movedAt when it changed hands, null when it did not
 */
record Handover(
        UUID id,
        ExperienceId experience,
        int position,
        @Nullable StructureCode from,
        StructureCode to,
        Origin origin,
        @Nullable Reason reason,
        String word,
        @Nullable UUID askedBy,
        @Nullable String askedByName,
        Instant askedAt,
        @Nullable LocalDate dueOn,
        State state,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt,
        @Nullable Refusal refusal,
        @Nullable String refusalWord,
        @Nullable Instant movedAt) {

    static final int LONGEST_WORD = 500;

    /** One that nobody has to accept: it is done. */
    static Handover done(
            ExperienceId experience,
            int position,
            @Nullable StructureCode from,
            StructureCode to,
            Origin origin,
            @Nullable Actor by,
            Instant now) {
        var asked = asked(experience, from, new Wish(position, to, null, ""), origin, by, now);
        return asked.ending(State.IMMEDIATE, null, now);
    }

    /** One that waits until that day. */
    static Handover asked(
            ExperienceId experience,
            @Nullable StructureCode from,
            Wish wish,
            Origin origin,
            @Nullable Actor by,
            Instant now) {
        return new Handover(
                Ids.next(),
                experience,
                wish.position(),
                from,
                wish.to(),
                origin,
                wish.reason(),
                wish.word().strip(),
                by == null ? null : by.id(),
                by == null ? null : by.name(),
                now,
                null,
                State.AWAITING,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param due last day to answer */
    Handover until(LocalDate due) {
        return ending(State.AWAITING, due, null);
    }

    /** Done at once. */
    Handover atOnce() {
        return ending(State.IMMEDIATE, null, askedAt);
    }

    private Handover ending(State now, @Nullable LocalDate due, @Nullable Instant moved) {
        return new Handover(
                id,
                experience,
                position,
                from,
                to,
                origin,
                reason,
                word,
                askedBy,
                askedByName,
                askedAt,
                due,
                now,
                answeredByName,
                answeredAt,
                refusal,
                refusalWord,
                moved);
    }

    boolean isAwaiting() {
        return state == State.AWAITING;
    }

    /** Whose idea it was. */
    enum Origin {
        AGENT,
        AUTHOR,
        PROGRAMME
    }

    /** Why an agent hands it over. */
    enum Reason {
        NOT_COMPETENT,
        OTHER_PLACE,
        LOCAL_FACTS,
        ABOVE_US,
        AUTHOR_MISTAKE,
        OTHER
    }

    /** Why a structure does not take it. */
    enum Refusal {
        NOT_COMPETENT,
        OTHER_PLACE,
        YOURS,
        UNCLEAR,
        OTHER
    }

    /** Where it stands. */
    enum State {
        AWAITING,
        ACCEPTED,
        REFUSED,
        /** Nobody answered in time. */
        UNANSWERED,
        TAKEN_BACK,
        /** It could not be answered any more. */
        DROPPED,
        /** Nobody had to be asked. */
        IMMEDIATE,
        UNDONE
    }

    /** What an agent asks for. */
    record Wish(int position, StructureCode to, @Nullable Reason reason, String word) {}

    /** Who answered, how and when; an author or the house has no actor. */
    record Answer(
            State state,
            @Nullable Actor by,
            @Nullable Refusal refusal,
            @Nullable String word,
            Instant at,
            boolean moved) {

        static Answer of(State state, @Nullable Actor by, Instant at) {
            return new Answer(state, by, null, null, at, false);
        }

        Answer moving() {
            return new Answer(state, by, refusal, word, at, true);
        }
    }
}
