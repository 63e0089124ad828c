package spplus.improvement.pain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.priority.ReferralTable;

/** Keeps which pain points were sent up, and what was answered. */
@Repository
class ReferralStore extends ReferralTable {

    ReferralStore(JdbcClient jdbc) {
        super(jdbc, "improvement.pain_referral", "pain_id", """
                (r.sent_to <> '' and exists (select from improvement.pain_point p where p.id = r.pain_id
                  and p.scopes && :roots::text[]
                  and array_position(p.scopes, r.sent_to) <= any (
                    select array_position(p.scopes, one) from unnest(:roots::text[]) as one where one = any (p.scopes))))
                """);
    }
}
