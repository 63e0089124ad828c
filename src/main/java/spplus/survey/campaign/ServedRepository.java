package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;
import spplus.survey.campaign.CampaignPages.ListLine;
import spplus.survey.domain.Campaign;

/** How many people a structure says it served each month, and the lists it imported. */
@Repository
class ServedRepository {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    ServedRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was said by month: null for « non communiqué », absent where nothing was said. */
    Map<LocalDate, @Nullable Long> said(UUID campaign) {
        var said = new HashMap<LocalDate, @Nullable Long>();
        jdbc.sql("select month, volume from survey.served where campaign_id = ?")
                .param(campaign)
                .query((row, _) ->
                        said.put(row.getObject("month", LocalDate.class), row.getObject("volume", Long.class)))
                .list();
        return said;
    }

    /** @param volume null for « non communiqué » */
    void say(Campaign campaign, LocalDate month, @Nullable Long volume, UUID by) {
        jdbc.sql("""
                insert into survey.served (campaign_id, structure_id, month, volume, said_at, said_by)
                values (:campaign, :structure, :month, :volume, :at, :by)
                on conflict (campaign_id, structure_id, month)
                do update set volume = excluded.volume, said_at = excluded.said_at, said_by = excluded.said_by
                """)
                .param("campaign", campaign.id())
                .param("structure", campaign.structure().value())
                .param("month", month)
                .param("volume", volume)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<ListLine> lists(UUID campaign, Texts texts) {
        return jdbc.sql("select * from survey.contact_list where campaign_id = ? order by imported_at desc limit ?")
                .param(campaign)
                .param(MOST)
                .query((row, _) -> new ListLine(
                        WrittenDates.moment(
                                texts,
                                row.getObject("imported_at", OffsetDateTime.class)
                                        .toInstant(),
                                clock.getZone()),
                        row.getString("consent"),
                        row.getString("consent_note"),
                        row.getInt("lines"),
                        row.getInt("taken")))
                .list();
    }
}
