package spplus.experience.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import spplus.experience.agreement.Agreements;
import spplus.experience.domain.Movement;

/** What the moderators' board shows. */
public final class BoardPages {

    private BoardPages() {}

    /**
     * The board.
     *
     * @param scope name of the structure on top, null for the whole country
     * @param roots structures that this moderator looks after, when there are several
     * @param period how many days it looks back, today included
     * @param weekly whether a bar is a week
     * @param bars oldest first, one for each day or week of the period
     * @param reasons of refusal, the most frequent first
     */
    public record Board(
            String structure,
            @Nullable String scope,
            List<Choice> roots,
            int period,
            List<Integer> periods,
            boolean weekly,
            Waiting waiting,
            List<Bar> bars,
            List<Reason> reasons,
            Agreements.Figure agreement) {

        public long total(String movement) {
            var wanted = Movement.valueOf(movement);
            return sum(bar -> bar.of(wanted));
        }

        public long decided() {
            return sum(Bar::decided);
        }

        /** Appeals decided or withdrawn. */
        public long appealsClosed() {
            return total("APPEAL_PUBLISHED")
                    + total("APPEAL_REDACTED")
                    + total("APPEAL_EDITS_PROPOSED")
                    + total("APPEAL_REJECTED")
                    + total("APPEAL_WITHDRAWN");
        }

        /** The tallest bar of the two kinds, at least 1. */
        public long most() {
            return Math.max(
                    1,
                    bars.stream()
                            .mapToLong(bar -> Math.max(bar.received(), bar.decided()))
                            .max()
                            .orElse(1));
        }

        public long mostWaiting() {
            return Math.max(1, bars.stream().mapToLong(Bar::waiting).max().orElse(1));
        }

        private long sum(ToLongFunction<Bar> what) {
            return bars.stream().mapToLong(what).sum();
        }
    }

    public record Choice(String code, String name) {}

    /**
     * What waits now.
     *
     * @param appeals how many of them are appeals
     * @param alerts how many of them may be about somebody who needs help
     * @param flagged published already, to be read again; counted apart
     */
    public record Waiting(
            long total,
            long appeals,
            long alerts,
            long flagged,
            @Nullable Instant oldest) {}

    /**
     * What happened in a day or a week.
     *
     * @param waiting how many waited when it ended
     */
    public record Bar(LocalDate first, Map<Movement, Long> movements, long waiting) {

        public long received() {
            return of(Movement.RECEIVED);
        }

        public long published() {
            return of(Movement.PUBLISHED);
        }

        public long redacted() {
            return of(Movement.REDACTED);
        }

        public long proposed() {
            return of(Movement.EDITS_PROPOSED);
        }

        public long rejected() {
            return of(Movement.REJECTED);
        }

        public long decided() {
            return published() + redacted() + proposed() + rejected();
        }

        /** A bar's height, from 0 to 100. */
        public static long height(long count, long most) {
            return Math.round(100.0 * count / most);
        }

        long of(Movement movement) {
            return movements.getOrDefault(movement, 0L);
        }
    }

    /** A reason of refusal, and how many refusals gave it. */
    public record Reason(String name, long count) {}
}
