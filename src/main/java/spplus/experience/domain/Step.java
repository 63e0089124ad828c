package spplus.experience.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.access.Actor;
import spplus.directory.StructureCode;

/**
 * One thing that happened to an experience.
 *
 * @param by the agent who did it, null for the author or the house
 * @param structure the structure it was done for
 * @param left the structure that the place leaves when it changes hands
 * @param reason a key of a closed list
 * @param word what the author was told
 * @param redactions what was taken out of the text
 * @param subject the promise or the announced change it is about
 */
public record Step(
        Kind kind,
        Instant at,
        @Nullable Actor by,
        @Nullable StructureCode structure,
        @Nullable StructureCode left,
        @Nullable String reason,
        @Nullable String word,
        Redactions redactions,
        @Nullable UUID subject) {

    /** What can happen; {@code SHARED} comes first. */
    public enum Kind {
        SHARED,
        CORRECTED,
        EDITS_PROPOSED,
        EDITS_REMINDED,
        /** The author did not answer in time: the experience awaits a moderator again. */
        EDITS_UNANSWERED,
        EDITS_ACCEPTED,
        EDITS_REFUSED,
        PUBLISHED,
        REDACTED,
        /** Passages were taken out of words that were public. */
        MASKED,
        /** Public words were hidden until a moderator has read them. */
        WITHHELD,
        REJECTED,
        APPEALED,
        WITHDRAWN,
        OPENED,
        REATTRIBUTED,
        /** The agents at its desk asked another structure, the one named, to take it. */
        HANDOVER_ASKED,
        HANDOVER_REFUSED,
        HANDOVER_UNANSWERED,
        HANDOVER_TAKEN_BACK,
        /** It could not be answered any more: the structure closed, or the reply came first. */
        HANDOVER_DROPPED,
        HANDOVER_UNDONE,
        /** The author named the structure concerned. */
        AUTHOR_NAMED,
        ARBITRATION_ASKED,
        /** The programme team decided that it is for the structure named. */
        ARBITRATED,
        QUALIFIED,
        REPLIED,
        REPLY_CORRECTED,
        /** A reply was taken back while it could be: nobody had been told of it. */
        REPLY_UNDONE,
        RATED,
        ACTION_PLANNED,
        ACTION_DONE,
        PROMISED,
        PROMISE_EXTENDED,
        /** The structure said whether it kept a promise. */
        PROMISE_TOLD,
        /** The author said whether a promise was kept. */
        PROMISE_WITNESSED,
        /** A structure said that something changed. */
        CHANGE_CLAIMED,
        /** An announced change was taken back while it could be: nobody had been told of it. */
        CHANGE_UNDONE,
        CHANGE_CONTRADICTED,
        VERDICT_GIVEN,
        REOPENED,
        /** A structure said that it is not its business. */
        NOT_OURS;

        /** What takes it back as long as nobody was told of it, null for what stays. */
        @Nullable
        Kind undoneBy() {
            return this == REPLIED ? REPLY_UNDONE : this == CHANGE_CLAIMED ? CHANGE_UNDONE : null;
        }
    }

    public static Step of(Kind kind, Instant at) {
        return new Step(kind, at, null, null, null, null, null, Redactions.NONE, null);
    }

    /** @param actor the agent who did it, null for the author or the house */
    public static Step by(@Nullable Actor actor, Kind kind, Instant at) {
        return new Step(kind, at, actor, null, null, null, null, Redactions.NONE, null);
    }

    Step because(@Nullable String why, @Nullable String said) {
        return new Step(kind, at, by, structure, left, why, said, redactions, subject);
    }

    public Step forStructure(StructureCode concerned) {
        return new Step(kind, at, by, concerned, left, reason, word, redactions, subject);
    }

    Step leaving(@Nullable StructureCode former) {
        return new Step(kind, at, by, structure, former, reason, word, redactions, subject);
    }

    Step without(Redactions taken) {
        return new Step(kind, at, by, structure, left, reason, word, taken, subject);
    }

    Step about(UUID thing) {
        return new Step(kind, at, by, structure, left, reason, word, redactions, thing);
    }
}
