package spplus.experience.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply stays as it is, and why; nothing was changed. */
public final class ReplyRefused extends RuntimeException {

    private final Why why;
    private final transient List<String> passages;
    private final transient @Nullable Draft other;

    ReplyRefused(Why why) {
        this(why, List.of(), null);
    }

    private ReplyRefused(Why why, List<String> passages, @Nullable Draft other) {
        super(why.name());
        this.why = why;
        this.passages = List.copyOf(passages);
        this.other = other;
    }

    static ReplyRefused personal(List<String> passages) {
        return new ReplyRefused(Why.PERSONAL_DATA, passages, null);
    }

    static ReplyRefused conflict(@Nullable Draft other) {
        return new ReplyRefused(Why.CHANGED_MEANWHILE, List.of(), other);
    }

    public Why why() {
        return why;
    }

    /** What looks like personal data. */
    List<String> passages() {
        return passages;
    }

    /** What a colleague wrote meanwhile, null when they removed it. */
    @Nullable
    Draft other() {
        return other;
    }

    /** What is in the way. */
    public enum Why {
        EMPTY,
        TOO_LONG,
        CHANGED_MEANWHILE,
        /** The public must not read it before somebody decided. */
        PERSONAL_DATA,
        /** A second reader is asked for by the structure. */
        NEEDS_SECOND_READER,
        /** The second reader wrote some of it. */
        SAME_PERSON,
        NOT_SUBMITTED,
        AWAITS_READER,
        ALREADY_PUBLISHED,
        /** A promise or an announced change is incomplete. */
        PROMISE,
        /** A promise would fall due before it is public. */
        PROMISE_PAST,
        /** A claimed change is read by a second person, whatever the structure set. */
        CHANGE_NEEDS_READER,
        /** A promise or a claimed change is read by two people, even when the writer may publish alone. */
        CARRIES,
        TOO_LATE_TO_UNDO,
        /** Its author has read it and said what it is worth. */
        RATED,
        /** The time to correct a published reply is over. */
        TOO_LATE,
        /** A passage that the draft left to be written is still to be written. */
        UNFINISHED
    }
}
