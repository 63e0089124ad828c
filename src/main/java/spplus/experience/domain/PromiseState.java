package spplus.experience.domain;

import org.jspecify.annotations.Nullable;

/** Where a promise stands; what its structure says is never taken for what the author says. */
public enum PromiseState {
    /** Its structure has not said yet what became of it. */
    OPEN,
    /** Its structure says that it is kept; the author has not said. */
    SAID_KEPT,
    /** The author says that it is kept. */
    KEPT,
    /** The author says that it is kept in part. */
    PARTLY,
    /** Its structure or the author says that it is not, and the other does not say the contrary. */
    NOT_KEPT,
    /** Its structure says that it is kept, the author that it is not. */
    CONTRADICTED;

    /**
     * A pure function of what both sides said.
     *
     * @param told by its structure, null for nothing yet
     * @param witnessed by the author, null for nothing yet
     */
    public static PromiseState of(@Nullable PromiseWord told, @Nullable PromiseWord witnessed) {
        return switch (witnessed) {
            case KEPT -> KEPT;
            case PARTLY -> PARTLY;
            case NOT_KEPT -> told == PromiseWord.KEPT ? CONTRADICTED : NOT_KEPT;
            case null ->
                switch (told) {
                    case KEPT -> SAID_KEPT;
                    case PARTLY, NOT_KEPT -> NOT_KEPT;
                    case null -> OPEN;
                };
        };
    }
}
