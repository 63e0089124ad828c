package spplus.survey.domain;

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
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/** Where campaigns, and the buttons and places that lead to them, are kept. */
@Component
public class CampaignStore {

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the code is another one's already */
    public boolean add(Campaign campaign, UUID by) {
        return jdbc.sql("""
                        insert into survey.campaign (id, code, structure_id, form_version_id, name, anonymous, invited_only,
                          opens_on, closes_on, share, quota, cooldown_days, reminder_days, min_group, created_at, created_by)
                        values (:id, :code, :structure, :version, :name, :anonymous, :invited,
                          :opens, :closes, :share, :quota, :cooldown, :reminder, :group, :at, :by)
                        on conflict (code) do nothing
                        """)
                        .param("id", campaign.id())
                        .param("code", campaign.code().value())
                        .param("structure", campaign.structure().value())
                        .param("version", campaign.formVersion())
                        .param("name", campaign.name())
                        .param("anonymous", campaign.anonymous())
                        .param("invited", campaign.invitedOnly())
                        .param("opens", campaign.opensOn())
                        .param("closes", campaign.closesOn())
                        .param("share", campaign.terms().share())
                        .param("quota", campaign.terms().quota())
                        .param("cooldown", campaign.terms().cooldownDays())
                        .param("reminder", campaign.terms().reminderDays())
                        .param("group", campaign.terms().minGroup())
                        .param("at", campaign.createdAt().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    public Optional<Campaign> find(UUID id) {
        return jdbc.sql("select * from survey.campaign where id = ?")
                .param(id)
                .query(CampaignStore::read)
                .optional();
    }

    public Optional<Campaign> find(CheckedCode code) {
        return jdbc.sql("select * from survey.campaign where code = ?")
                .param(code.value())
                .query(CampaignStore::read)
                .optional();
    }

    /** Makes whoever closes it, or answers it, wait for the one before. */
    public Optional<Campaign> lock(UUID id) {
        return jdbc.sql("select * from survey.campaign where id = ? for update")
                .param(id)
                .query(CampaignStore::read)
                .optional();
    }

    /** Whether it is still not closed by hand; keeps it so until the transaction ends. */
    public boolean holdsOpen(UUID id) {
        return jdbc.sql("select closed_at is null from survey.campaign where id = ? for share")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    public List<Campaign> of(StructureCode structure, int limit) {
        return jdbc.sql("""
                select * from survey.campaign where structure_id = ? order by created_at desc, id desc limit ?
                """)
                .param(structure.value())
                .param(limit)
                .query(CampaignStore::read)
                .list();
    }

    /** Those of these structures that any user may answer today, newest first; surveys of agents are not among them. */
    public List<Campaign> forUsers(List<String> structures, LocalDate today, int limit) {
        return jdbc.sql("""
                select campaign.* from survey.campaign join survey.form_version v on v.id = form_version_id
                where structure_id = any (:structures) and v.family in ('SATISFACTION', 'LABEL_USERS')
                  and not invited_only and closed_at is null and opens_on <= :today
                  and (closes_on is null or closes_on >= :today)
                order by opens_on desc, campaign.id desc limit :limit
                """)
                .param("structures", structures.toArray(String[]::new))
                .param("today", today)
                .param("limit", limit)
                .query(CampaignStore::read)
                .list();
    }

    /** Those whose last day is before that one and that nothing closed yet. */
    public List<Campaign> overdue(LocalDate today, int limit) {
        return jdbc.sql("""
                select * from survey.campaign where closed_at is null and closes_on < ? order by closes_on, id limit ?
                """)
                .param(today)
                .param(limit)
                .query(CampaignStore::read)
                .list();
    }

    public void close(UUID id, @Nullable Instant at) {
        jdbc.sql("update survey.campaign set closed_at = ? where id = ?")
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    public void counted(UUID id, Instant at) {
        jdbc.sql("update survey.campaign set counted_at = ? where id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    /** Changes its last day, null for none. */
    public void prolong(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update survey.campaign set closes_on = ? where id = ?")
                .param(until)
                .param(id)
                .update();
    }

    /** The campaign to which a button or a place leads. */
    public Optional<Campaign> behind(DoorKind kind, String code) {
        return jdbc.sql("""
                select campaign.* from survey.campaign_door join survey.campaign on campaign.id = campaign_id
                where kind = ? and campaign_door.code = ?
                """)
                .param(kind.name())
                .param(code)
                .query(CampaignStore::read)
                .optional();
    }

    /** Any campaign it led to before is left. */
    public void attach(UUID campaign, DoorKind kind, String code, Instant at) {
        jdbc.sql("""
                insert into survey.campaign_door (kind, code, campaign_id, attached_at) values (?, ?, ?, ?)
                on conflict (kind, code) do update set campaign_id = excluded.campaign_id, attached_at = excluded.attached_at
                """)
                .param(kind.name())
                .param(code)
                .param(campaign)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void detach(UUID campaign, DoorKind kind, String code) {
        jdbc.sql("delete from survey.campaign_door where campaign_id = ? and kind = ? and code = ?")
                .param(campaign)
                .param(kind.name())
                .param(code)
                .update();
    }

    /** In the order in which they were attached. */
    public List<Door> doors(UUID campaign, int limit) {
        return jdbc.sql("""
                select kind, code from survey.campaign_door where campaign_id = ? order by attached_at, kind, code limit ?
                """)
                .param(campaign)
                .param(limit)
                .query((row, _) -> new Door(DoorKind.valueOf(row.getString("kind")), row.getString("code")))
                .list();
    }

    private static Campaign read(ResultSet row, int n) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                new CheckedCode(row.getString("code")),
                new StructureCode(row.getString("structure_id")),
                row.getObject("form_version_id", UUID.class),
                row.getString("name"),
                row.getBoolean("anonymous"),
                row.getBoolean("invited_only"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                instant(row, "closed_at"),
                instant(row, "counted_at"),
                new Campaign.Terms(
                        row.getInt("share"),
                        row.getObject("quota", Integer.class),
                        row.getInt("cooldown_days"),
                        row.getInt("reminder_days"),
                        row.getInt("min_group")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
