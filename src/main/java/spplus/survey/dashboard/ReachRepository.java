package spplus.survey.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.survey.dashboard.DashboardPages.Reach;
import spplus.survey.domain.Campaign;

/** Reads how many people were served and how often the survey was offered to them. */
@Repository
class ReachRepository {

    private static final String BELOW = """
            (structure_id = :scope or structure_id in (select structure_id from survey.rollup_lineage where scope = :scope)
              or structure_id in (select scope from survey.rollup_lineage l where l.path like
                (select path || '/%' from survey.rollup_lineage where scope = :scope limit 1)))
            """;

    private final JdbcClient jdbc;

    ReachRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The denominators of a campaign. Its volume is said for its whole structure: nothing is known of a part of it. Who
     * opens the page of an invitation was offered it by its letter, which counts once.
     *
     * @param whole whether the selection holds all of the structure of the campaign
     */
    Reach read(Selection selection, Campaign campaign, boolean whole) {
        return jdbc.sql("""
                with said as (
                  select count(volume) as months, coalesce(sum(volume), 0) as served from survey.served
                  where campaign_id = :campaign and month between :first and :last and :whole
                ), given as (
                  select coalesce(sum(shown) filter (where source <> 'MAIL'), 0) as shown,
                    coalesce(sum(refused), 0) as refused, coalesce(sum(asked), 0) as asked,
                    coalesce(sum(declined), 0) as declined
                  from survey.offered where campaign_id = :campaign and source <> 'KIOSK' and day between :first and :end
                    and (:whole or\s""" + BELOW + """
                    )
                ), otherwise as (
                  select count(*) as others from survey.response
                  where campaign_id = :campaign and source in ('KIOSK', 'PAPER', 'MYSTERY', 'API', 'IMPORT')
                    and received_on between :first and :end and (:whole or\s""" + BELOW + """
                    )
                ), written as (
                  select count(*) as sent from survey.invitation
                  where campaign_id = :campaign and state = 'SENT' and (:anonymous or sent_on between :first and :end)
                    and (:whole or (structure_id is not null and\s""" + BELOW + """
                    ))
                )
                select * from said, given, otherwise, written
                """)
                .param("campaign", campaign.id())
                .param("anonymous", campaign.anonymous())
                .param("first", selection.first())
                .param("last", selection.last())
                .param("end", selection.to().atEndOfMonth())
                .param("scope", selection.structure().code().value())
                .param("whole", whole)
                .query((row, _) -> new Reach(
                        whole,
                        row.getLong("months"),
                        row.getLong("served"),
                        row.getLong("shown"),
                        row.getLong("refused"),
                        row.getLong("asked"),
                        row.getLong("declined"),
                        row.getLong("sent"),
                        row.getLong("others")))
                .single();
    }
}
