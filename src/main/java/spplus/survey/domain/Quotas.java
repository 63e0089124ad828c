package spplus.survey.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.StructureCode;

/** For how many people the answers of each structure, or channel, of a campaign stand, and how many may be invited there. */
@Component
public class Quotas {

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By structure; empty where no quota was set. */
    public List<Quota> of(UUID campaign) {
        return jdbc.sql("select * from survey.campaign_quota where campaign_id = ? order by structure_id")
                .param(campaign)
                .query((row, _) -> new Quota(
                        new StructureCode(row.getString("structure_id")),
                        row.getInt("people"),
                        row.getObject("invited", Integer.class)))
                .list();
    }

    /** People served by each channel; empty where no quota was set by channel. */
    public Map<ServedBy, Integer> channels(UUID campaign) {
        var people = new EnumMap<ServedBy, Integer>(ServedBy.class);
        jdbc.sql("select channel, people from survey.campaign_channel_quota where campaign_id = ?")
                .param(campaign)
                .query((row, _) -> people.put(ServedBy.valueOf(row.getString("channel")), row.getInt("people")))
                .list();
        return people;
    }

    /** What tells those set now from others. */
    public String edition(UUID campaign) {
        return Integer.toHexString((of(campaign) + " " + channels(campaign)).hashCode());
    }

    /**
     * Those set before are forgotten.
     *
     * @param seen edition that whoever sets them saw
     * @return false when others were set meanwhile: these stay
     */
    @Transactional
    public boolean replace(UUID campaign, String seen, List<Quota> quotas, Map<ServedBy, Integer> channels) {
        jdbc.sql("select id from survey.campaign where id = ? for update")
                .param(campaign)
                .query(UUID.class)
                .single();
        if (!edition(campaign).equals(seen)) {
            return false;
        }
        replace(campaign, quotas, channels);
        return true;
    }

    /** Whatever was set before is forgotten. */
    @Transactional
    public void replace(UUID campaign, List<Quota> quotas, Map<ServedBy, Integer> channels) {
        replace(campaign, quotas);
        jdbc.sql("delete from survey.campaign_channel_quota where campaign_id = ?")
                .param(campaign)
                .update();
        channels.forEach((channel, people) -> jdbc.sql(
                        "insert into survey.campaign_channel_quota (campaign_id, channel, people) values (?, ?, ?)")
                .params(campaign, channel.name(), people)
                .update());
    }

    private void replace(UUID campaign, List<Quota> quotas) {
        jdbc.sql("delete from survey.campaign_quota where campaign_id = ?")
                .param(campaign)
                .update();
        for (var quota : quotas) {
            jdbc.sql("""
                    insert into survey.campaign_quota (campaign_id, structure_id, people, invited) values (?, ?, ?, ?)
                    """)
                    .param(campaign)
                    .param(quota.structure().value())
                    .param(quota.people())
                    .param(quota.invited())
                    .update();
        }
    }

    /** How many may still be invited, by code of structure; absent for no limit. */
    public Map<String, Integer> room(UUID campaign) {
        var room = new HashMap<String, Integer>();
        jdbc.sql("""
                select q.structure_id, q.invited - (select count(*) from survey.invitation i
                  where i.campaign_id = q.campaign_id and i.structure_id = q.structure_id and i.state <> 'LEFT_OUT') as room
                from survey.campaign_quota q where q.campaign_id = ? and q.invited is not null
                """)
                .param(campaign)
                .query((row, _) -> room.put(row.getString("structure_id"), row.getInt("room")))
                .list();
        return room;
    }

    /**
     * One structure.
     *
     * @param people served there, above 0
     * @param invited at most, null for no limit but the campaign's own
     */
    public record Quota(
            StructureCode structure, int people, @Nullable Integer invited) {}
}
