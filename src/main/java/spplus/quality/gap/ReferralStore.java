package spplus.quality.gap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.priority.ReferralTable;

/** Keeps which gaps were sent up, and what was answered. */
@Repository
class ReferralStore extends ReferralTable {

    ReferralStore(JdbcClient jdbc) {
        super(jdbc, "quality.gap_referral", "gap_id", """
                exists (select from quality.lineage l where l.structure = r.sent_to and l.above = any (:roots))
                """);
    }
}
