package spplus.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the outbox's pages show. */
public final class OutboxPages {

    private OutboxPages() {}

    /**
     * A list of mails, newest first.
     *
     * @param counts how many wait, were sent, failed
     * @param next cursor of the following page, null on the last
     */
    public record Listing(
            List<Line> lines,
            Map<String, Long> counts,
            @Nullable String next) {

        public long count(String state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /**
     * One mail in a list.
     *
     * @param to and {@code subject}: null where the reader may not see them or they were forgotten
     */
    public record Line(
            UUID id,
            String kind,
            String state,
            Instant at,
            int attempts,
            @Nullable String to,
            @Nullable String subject) {}

    /** One mail, read in demonstration. */
    public record Letter(String to, String subject, List<Part> parts, Instant at) {}

    /** A run of the text: a link when {@code link} is true. */
    public record Part(String text, boolean link) {}
}
