package spplus.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersions;

/**
 * What people wrote in surveys, screened. Of an anonymous campaign nothing is here before it closed; then a text is said
 * to be about a structure only if enough people answered there, about the campaign's own otherwise. What tells of distress
 * or danger stays where somebody reads it first.
 */
@Service
public class SurveyTexts {

    private final JdbcClient jdbc;
    private final CampaignStore campaigns;
    private final FormVersions forms;

    SurveyTexts(JdbcClient jdbc, CampaignStore campaigns, FormVersions forms) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.forms = forms;
    }

    /** Those of these that exist. */
    public List<Written> find(Collection<UUID> texts) {
        return told(jdbc.sql("select * from survey.answer_text where id = any (?) and not alert")
                .param(texts.toArray(UUID[]::new))
                .query(SurveyTexts::read)
                .list());
    }

    /** All, in the order of their ids. @param after the last one of the page before, null to begin */
    public List<Written> page(@Nullable UUID after, int limit) {
        return told(jdbc.sql("""
                        select * from survey.answer_text where not alert and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(SurveyTexts::read)
                .list());
    }

    /** The same for one campaign. */
    public List<Written> page(UUID campaign, @Nullable UUID after, int limit) {
        return told(jdbc.sql("""
                        select * from survey.answer_text
                        where campaign_id = :campaign and not alert and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("campaign", campaign)
                .param("after", after)
                .param("limit", limit)
                .query(SurveyTexts::read)
                .list());
    }

    private List<Written> told(List<Written> rows) {
        var seen = new HashMap<UUID, Sight>();
        return rows.stream()
                .map(row -> {
                    var sight = seen.computeIfAbsent(row.campaign(), this::sight);
                    return new Written(
                            row.id(),
                            row.campaign(),
                            sight.name(),
                            sight.of(row.structure()),
                            sight.byAgents(),
                            row.writtenOn(),
                            row.text());
                })
                .toList();
    }

    private Sight sight(UUID id) {
        var campaign = campaigns.find(id).orElse(null);
        if (campaign == null) {
            return new Sight("", null, false, null);
        }
        boolean byAgents = forms.find(campaign.formVersion())
                .filter(form -> form.family() == FormFamily.LABEL_AGENTS)
                .isPresent();
        return new Sight(
                campaign.name(), campaign.structure(), byAgents, campaign.anonymous() ? shown(campaign) : null);
    }

    /** The structures whose answers are many enough, and cannot be told by subtraction either. */
    private Set<String> shown(Campaign campaign) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select coalesce(structure_id, '') as structure, count(*) as people from survey.response
                where campaign_id = ? group by 1
                """).param(campaign.id()).query(row -> {
            counts.put(row.getString("structure"), row.getLong("people"));
        });
        long people = counts.values().stream().mapToLong(Long::longValue).sum();
        var parts = counts.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .map(one -> Group.alone(one.getKey(), one.getValue()))
                .toList();
        return SmallGroups.shown(new Group("", people, parts), campaign.terms().minGroup());
    }

    private static Written read(ResultSet row, int n) throws SQLException {
        var structure = row.getString("structure_id");
        return new Written(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                "",
                structure == null ? null : new StructureCode(structure),
                false,
                row.getObject("received_on", LocalDate.class),
                row.getString("text"));
    }

    /**
     * One text.
     *
     * @param campaignName what its managers call the campaign
     * @param structure that it is about, null when unknown
     * @param byAgent whether it was asked of agents about their own service
     * @param writtenOn the campaign's first day when it is anonymous
     */
    public record Written(
            UUID id,
            UUID campaign,
            String campaignName,
            @Nullable StructureCode structure,
            boolean byAgent,
            LocalDate writtenOn,
            String text) {

        @Override
        public String toString() {
            return "Written[%s]".formatted(id);
        }
    }

    /** @param shown structures that may be named, null for all */
    private record Sight(
            String name,
            @Nullable StructureCode whole,
            boolean byAgents,
            @Nullable Set<String> shown) {

        @Nullable
        StructureCode of(@Nullable StructureCode structure) {
            boolean named = structure != null && (shown == null || shown.contains(structure.value()));
            return named ? structure : whole;
        }
    }
}
