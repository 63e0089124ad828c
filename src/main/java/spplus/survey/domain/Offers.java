package spplus.survey.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a survey was offered, and refused: a count for each day, nothing about whom. */
@Component
public class Offers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void shown(Campaign campaign, Provenance from) {
        add(campaign, from, 1, 0);
    }

    public void refused(Campaign campaign, Provenance from) {
        add(campaign, from, 0, 1);
    }

    /** An invitation sent was offered too, whether its letter was opened or not. */
    public Count count(Campaign campaign) {
        return jdbc.sql("""
                select coalesce(sum(shown), 0) as shown, coalesce(sum(refused), 0) as refused,
                  (select count(*) from survey.invitation where campaign_id = :campaign and state = 'SENT') as invited,
                  (select count(*) from survey.invitation where campaign_id = :campaign and used) as used
                from survey.offered where campaign_id = :campaign
                """)
                .param("campaign", campaign.id())
                .query((row, _) -> new Count(
                        row.getLong("shown"), row.getLong("refused"), row.getLong("invited"), row.getLong("used")))
                .single();
    }

    private void add(Campaign campaign, Provenance from, int shown, int refused) {
        jdbc.sql("""
                insert into survey.offered (campaign_id, structure_id, day, source, shown, refused)
                values (:campaign, :structure, :day, :source, :shown, :refused)
                on conflict (campaign_id, structure_id, day, source)
                do update set shown = offered.shown + excluded.shown, refused = offered.refused + excluded.refused
                """)
                .param("campaign", campaign.id())
                .param(
                        "structure",
                        campaign.anonymous()
                                ? campaign.structure().value()
                                : from.structure().value())
                .param("day", campaign.dayOf(LocalDate.now(clock)))
                .param("source", from.source().name())
                .param("shown", shown)
                .param("refused", refused)
                .update();
    }

    /**
     * Figures since the beginning.
     *
     * @param shown times the first page was opened
     * @param refused times somebody said no
     * @param invited letters sent, {@code used} invitations by which somebody answered
     */
    public record Count(long shown, long refused, long invited, long used) {}
}
