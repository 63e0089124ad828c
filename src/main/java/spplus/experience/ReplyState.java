package spplus.experience;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How far the administration went, said as it is: a state is shown only when it happened. */
public enum ReplyState {
    /** Imported without a reply: whether the structure opened it is not known. */
    AWAITING,
    NEVER_OPENED,
    OPENED,
    REPLIED,
    /** Replied, and the author said whether the reply was useful. */
    RATED,
    /** Replied, and an action was announced. */
    ACTION_PLANNED,
    /** Replied, and an action was said to be done. */
    ACTION_DONE,
    /** Replied with a promise of which the author has not said yet what became of it. */
    PROMISED,
    /** The author says that every promise was kept. */
    KEPT,
    /** A promise was not kept, or only in part; nobody says the contrary. */
    NOT_KEPT,
    /** The structure says that it was done, the author that it was not. */
    CONTRADICTED,
    /** The author said that nothing is solved: it awaits another reply. */
    REOPENED,
    /** The structure said that it is not its business, and nobody replied since. */
    NOT_OURS;

    /** What waits, then what went wrong, then the rest. */
    private static final List<ReplyState> FOREMOST = List.of(
            REOPENED,
            NEVER_OPENED,
            AWAITING,
            OPENED,
            CONTRADICTED,
            NOT_KEPT,
            PROMISED,
            KEPT,
            ACTION_DONE,
            ACTION_PLANNED,
            RATED,
            REPLIED,
            NOT_OURS);

    /** What matters first to those who answer for several structures. */
    public static Optional<ReplyState> foremost(Collection<ReplyState> states) {
        return FOREMOST.stream().filter(states::contains).findFirst();
    }

    /** The order of {@link #foremost}, by name. */
    public static List<String> byUrgency() {
        return FOREMOST.stream().map(Enum::name).toList();
    }

    /** Whether somebody is expected to reply. */
    public boolean isWaiting() {
        return this == REOPENED || hasNoReply() && this != NOT_OURS;
    }

    /** Whether no structure has ever replied. */
    public boolean hasNoReply() {
        return switch (this) {
            case AWAITING, NEVER_OPENED, OPENED, NOT_OURS -> true;
            case REPLIED, RATED, ACTION_PLANNED, ACTION_DONE, PROMISED, KEPT, NOT_KEPT, CONTRADICTED, REOPENED -> false;
        };
    }
}
