package spplus.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that an agent brought.
 *
 * @param kind which reader wants it, such as {@code survey.answers}
 * @param owner for whom it is: the code of a structure, the id of a campaign
 * @param source what the ids of its rows belong to, null when they have none
 * @param origin name of where it comes from, empty when nobody was asked
 * @param variant what else its reader must know, such as {@code suggestions}
 * @param by name of the agent, empty for files of before it was kept
 * @param sheet of a workbook, empty in a text
 * @param mapping JSON: which column says what; read by {@link Uploads#columns} when it is worked on
 * @param problem key of the message that says why it stopped, empty otherwise
 * @param keepsRejects whether the rows left out can still be fetched
 */
public record Upload(
        UUID id,
        String kind,
        String owner,
        @Nullable UUID source,
        String origin,
        String variant,
        String by,
        String name,
        String sheet,
        List<String> header,
        String mapping,
        State state,
        String problem,
        Counts counts,
        boolean keepsRejects,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** @throws IllegalStateException when it has none */
    public UUID from() {
        if (source == null) {
            throw new IllegalStateException("no source: " + id);
        }
        return source;
    }

    /** Whether something happens to it while one looks. */
    public boolean isMoving() {
        return state == State.WAITING || state == State.UNDOING;
    }

    /** Whether it can still be given up. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.WAITING;
    }

    /** Whether something of it is left to take back. */
    public boolean leavesSomething() {
        return counts.left() > 0 && (state == State.DONE || state == State.CANCELLED || state == State.STOPPED);
    }

    /** How far it is. */
    public enum State {
        /** Its columns are being chosen. */
        DRAFT,
        WAITING,
        DONE,
        CANCELLED,
        STOPPED,
        UNDOING,
        UNDONE
    }

    /** How many rows, and what became of them. @param duplicates rows that came before, in this file or another */
    public record Counts(int rows, int done, int accepted, int duplicates, int refused, int withdrawn) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** How many of those taken are still there. */
        public int left() {
            return accepted - withdrawn;
        }
    }
}
