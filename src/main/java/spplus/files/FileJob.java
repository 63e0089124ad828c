package spplus.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody asked for.
 *
 * @param items how many things it is to hold, and {@code done} how many of them are written
 * @param expiresAt from when nothing of it is kept
 */
public record FileJob(
        UUID id,
        String kind,
        UUID owner,
        String subject,
        String details,
        int items,
        int done,
        Instant askedAt,
        State state,
        Instant expiresAt) {

    public boolean isReady() {
        return state == State.READY;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** What became of it. */
    public enum State {
        WAITING,
        READY,
        CANCELLED,
        /** It could not be made, however often it was tried. */
        FAILED
    }
}
