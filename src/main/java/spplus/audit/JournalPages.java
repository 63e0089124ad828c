package spplus.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the pages of the audit trail show. */
public final class JournalPages {

    private JournalPages() {}

    /**
     * One deed.
     *
     * @param who name of the author then, in French for the house and the public
     * @param what the action in French
     * @param facts short facts, by name
     */
    public record Line(
            UUID id,
            Instant at,
            String who,
            String action,
            String what,
            String kind,
            String subject,
            List<String> structures,
            Map<String, String> facts) {}

    /** An action that may be filtered on. */
    public record Choice(String action, String what) {}
}
