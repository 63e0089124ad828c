package spplus.survey.mystery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import tools.jackson.databind.json.JsonMapper;

/** Where mystery campaigns are kept. */
@Repository
class MysteryRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MysteryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(MysteryCampaign campaign, UUID by) {
        jdbc.sql("""
                insert into survey.mystery_campaign (id, structure_id, grid_id, name, criteria, opens_on, closes_on, min_group,
                  created_at, created_by)
                values (:id, :structure, :grid, :name, cast(:criteria as jsonb), :opens, :closes, :group, :at, :by)
                """)
                .param("id", campaign.id())
                .param("structure", campaign.structure().value())
                .param("grid", campaign.grid())
                .param("name", campaign.name())
                .param("criteria", json.writeValueAsString(campaign.criteria()))
                .param("opens", campaign.opensOn())
                .param("closes", campaign.closesOn())
                .param("group", campaign.minGroup())
                .param("at", campaign.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<MysteryCampaign> find(UUID id) {
        return jdbc.sql("select * from survey.mystery_campaign where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Keeps its days as they are until the transaction ends. */
    MysteryCampaign hold(UUID id) {
        return jdbc.sql("select * from survey.mystery_campaign where id = ? for share")
                .param(id)
                .query(this::read)
                .single();
    }

    /** Makes whoever plans there wait for the one before. */
    void lock(UUID id) {
        jdbc.sql("select id from survey.mystery_campaign where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** Newest first. */
    List<MysteryCampaign> of(StructureCode structure, int limit) {
        return jdbc.sql("""
                select * from survey.mystery_campaign where structure_id = ? order by created_at desc, id desc limit ?
                """)
                .param(structure.value())
                .param(limit)
                .query(this::read)
                .list();
    }

    /** Those over by that day that a structure led, or in which it was contacted; newest first. */
    List<MysteryCampaign> over(StructureCode structure, LocalDate today, int limit) {
        return jdbc.sql("""
                select * from survey.mystery_campaign c
                where (structure_id = :structure
                    or id in (select campaign_id from survey.mystery_contact where structure_id = :structure))
                  and (closed_at is not null or closes_on < :today)
                order by created_at desc, id desc limit :limit
                """)
                .param("structure", structure.value())
                .param("today", today)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    void close(UUID id, @Nullable Instant at) {
        jdbc.sql("update survey.mystery_campaign set closed_at = ? where id = ?")
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    void prolong(UUID id, LocalDate until) {
        jdbc.sql("update survey.mystery_campaign set closes_on = ?, closed_at = null where id = ?")
                .param(until)
                .param(id)
                .update();
    }

    private MysteryCampaign read(ResultSet row, int n) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new MysteryCampaign(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure_id")),
                row.getObject("grid_id", UUID.class),
                row.getString("name"),
                List.of(json.readValue(row.getString("criteria"), Criterion[].class)),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                closed == null ? null : closed.toInstant(),
                row.getInt("min_group"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
