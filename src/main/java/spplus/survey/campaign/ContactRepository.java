package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;
import spplus.platform.SecretBox;
import spplus.survey.campaign.CampaignPages.Invited;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Invitations;

/**
 * People whom a campaign may write to. Their address is sealed and forgotten when the campaign closes; what is kept
 * longer is a fingerprint that only says until when that address is left in peace, and whether it wants no more.
 */
@Repository
class ContactRepository {

    private static final String ADDRESS = "survey.address";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Invitations invitations;
    private final Clock clock;

    ContactRepository(JdbcClient jdbc, SecretBox box, Invitations invitations, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.invitations = invitations;
        this.clock = clock;
    }

    void addList(UUID id, Campaign campaign, Consent consent, String note, int lines, int taken, UUID by) {
        jdbc.sql("""
                insert into survey.contact_list (id, campaign_id, consent, consent_note, lines, taken, imported_at, imported_by)
                values (:id, :campaign, :consent, :note, :lines, :taken, :at, :by)
                """)
                .param("id", id)
                .param("campaign", campaign.id())
                .param("consent", consent.name())
                .param("note", note)
                .param("lines", lines)
                .param("taken", taken)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** @return false when the campaign has this address already */
    boolean add(Campaign campaign, UUID list, Contact contact, @Nullable String reason) {
        var id = campaign.anonymous() ? UUID.randomUUID() : Ids.next();
        return jdbc.sql("""
                        insert into survey.invitation (id, campaign_id, list_id, secret, address, address_print, language,
                          structure_id, state, reason)
                        values (:id, :campaign, :list, :secret, :address, :print, :language, :structure, :state, :reason)
                        on conflict (campaign_id, address_print) do nothing
                        """)
                        .param("id", id)
                        .param("campaign", campaign.id())
                        .param("list", list)
                        .param("secret", invitations.fingerprint(invitations.secretOf(id)))
                        .param("address", reason == null ? box.seal(ADDRESS, contact.email()) : null)
                        .param("print", print(contact.email()))
                        .param("language", contact.language())
                        .param("structure", contact.structure())
                        .param("state", reason == null ? "WAITING" : "LEFT_OUT")
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Why an address may not be written to that day: {@code stopped}, {@code resting}, or null. */
    @Nullable
    String silence(String email, LocalDate day) {
        return silence(print(email), day);
    }

    /** The same of its fingerprint. */
    @Nullable
    String silence(byte[] print, LocalDate day) {
        return jdbc.sql("select case when stopped then 'stopped' when rests_until > :day then 'resting' end "
                        + "from survey.contact_rest where address_print = :print")
                .param("day", day)
                .param("print", print)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void rest(byte[] print, LocalDate until) {
        jdbc.sql("""
                insert into survey.contact_rest (address_print, rests_until) values (?, ?)
                on conflict (address_print) do update set rests_until = greatest(contact_rest.rests_until, excluded.rests_until)
                """).param(print).param(until).update();
    }

    /** Nobody writes to that address about surveys any more. */
    void stop(byte[] print, LocalDate today) {
        jdbc.sql("""
                insert into survey.contact_rest (address_print, rests_until, stopped) values (?, ?, true)
                on conflict (address_print) do update set stopped = true
                """).param(print).param(today).update();
    }

    /** Letters that wait in campaigns open that day. */
    List<Waiting> waiting(LocalDate today, int limit) {
        return jdbc.sql("""
                select invitation.id, campaign_id, address_print from survey.invitation
                join survey.campaign on campaign.id = campaign_id
                where state = 'WAITING' and closed_at is null and opens_on <= :today
                  and (closes_on is null or closes_on >= :today)
                order by campaign_id, invitation.id limit :limit for update of invitation skip locked
                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getBytes("address_print")))
                .list();
    }

    /** Invitations not used so many days after their letter, in campaigns open that day. */
    List<Waiting> silent(LocalDate today, int limit) {
        return jdbc.sql("""
                select invitation.id, campaign_id, address_print from survey.invitation
                join survey.campaign on campaign.id = campaign_id
                where state = 'SENT' and not used and reminded_on is null and reminder_days > 0
                  and sent_on <= cast(:today as date) - reminder_days and closed_at is null
                  and (closes_on is null or closes_on >= :today)
                order by sent_on, invitation.id limit :limit for update of invitation skip locked
                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getBytes("address_print")))
                .list();
    }

    void sent(UUID id, LocalDate today) {
        jdbc.sql("update survey.invitation set state = 'SENT', sent_on = ? where id = ?")
                .param(today)
                .param(id)
                .update();
    }

    void leftOut(UUID id, String reason) {
        jdbc.sql("update survey.invitation set state = 'LEFT_OUT', reason = ?, address = null where id = ?")
                .param(reason)
                .param(id)
                .update();
    }

    void reminded(UUID id, LocalDate today) {
        jdbc.sql("update survey.invitation set reminded_on = ? where id = ?")
                .param(today)
                .param(id)
                .update();
    }

    /** How to write about an invitation; empty when it was used, left out or forgotten meanwhile. */
    Optional<Addressed> addressed(UUID id) {
        return jdbc.sql("""
                select campaign_id, address, language from survey.invitation
                where id = ? and address is not null and not used
                """)
                .param(id)
                .query((row, _) -> new Addressed(
                        row.getObject("campaign_id", UUID.class),
                        box.open(ADDRESS, row.getBytes("address")),
                        row.getString("language")))
                .optional();
    }

    Optional<byte[]> printOf(String secret) {
        return jdbc.sql("select address_print from survey.invitation where secret = ? and address_print is not null")
                .param(invitations.fingerprint(secret))
                .query(byte[].class)
                .optional();
    }

    /** Of a campaign that closes: nothing is left by which anybody could be named. */
    void forgetAddresses(UUID campaign) {
        jdbc.sql("update survey.invitation set address = null, address_print = null where campaign_id = ?")
                .param(campaign)
                .update();
    }

    int count(UUID campaign) {
        return jdbc.sql("select count(*) from survey.invitation where campaign_id = ? and state <> 'LEFT_OUT'")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    /** How many invitations are in each state, and why some were left out. */
    List<Invited> invited(UUID campaign) {
        return jdbc.sql("""
                select state, coalesce(reason, '') as reason, count(*) as n from survey.invitation
                where campaign_id = ? group by state, reason order by state, reason
                """)
                .param(campaign)
                .query((row, _) -> new Invited(row.getString("state"), row.getString("reason"), row.getLong("n")))
                .list();
    }

    private byte[] print(String email) {
        return box.fingerprint(ADDRESS, email.toLowerCase(Locale.ROOT));
    }

    /** Somebody to write to. */
    record Contact(String email, String language, @Nullable String structure) {}

    record Waiting(UUID id, UUID campaign, byte[] print) {}

    record Addressed(UUID campaign, String email, String language) {}
}
