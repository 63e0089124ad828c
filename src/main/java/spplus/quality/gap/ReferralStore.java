package spplus.quality.gap;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.priority.ReferralTable;

/** Keeps which gaps were sent up, and what was answered. */
@Repository
class ReferralStore extends ReferralTable {

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        super(jdbc, "quality.gap_referral", "gap_id", """
                exists (select from quality.lineage l where l.structure = r.sent_to and l.above = any (:roots))
                """);
        this.jdbc = jdbc;
    }

    /** Those whose day is over and that nobody was told of; they are from now on, and kept from other nodes. */
    List<UUID> takeLate(LocalDate today, Instant at, int limit) {
        return jdbc.sql("""
                update quality.gap_referral set late_told_at = ? where id in (
                  select id from quality.gap_referral
                  where answered_at is null and late_told_at is null and due_on < ?
                  order by due_on, id limit ? for update skip locked)
                returning id
                """)
                .params(at.atOffset(ZoneOffset.UTC), Date.valueOf(today), limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
