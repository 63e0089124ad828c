package spplus.experience.trust;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of trusted responders shows. */
public final class TrustPages {

    private TrustPages() {}

    /**
     * Who publishes without validation, and who might.
     *
     * @param structure empty while none is chosen
     * @param rule the thresholds in force, as one sentence each
     * @param active rights in force within the manager's scope
     * @param responders those who answer for the structure chosen, with their record
     * @param past rights that were taken back in the structure chosen
     * @param problem key of what is wrong in what was sent, null for nothing
     */
    public record Desk(
            String structure,
            String structureName,
            List<String> rule,
            List<Right> active,
            List<Responder> responders,
            List<Right> past,
            @Nullable String problem) {}

    /** @param lost why it was lost, as sentences; empty while it is in force */
    public record Right(
            String id,
            String name,
            String structure,
            Instant grantedAt,
            String grantedBy,
            Track track,
            @Nullable Instant revokedAt,
            List<String> lost) {}

    /**
     * Somebody and what their replies came to.
     *
     * @param trusted whether they have the right already
     * @param lacks what is missing, as sentences; empty when it is proposed
     * @param oneself nobody grants it to themselves
     */
    public record Responder(
            String agent, String name, Track track, boolean trusted, List<String> lacks, boolean oneself) {}
}
