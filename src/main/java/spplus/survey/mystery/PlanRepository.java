package spplus.survey.mystery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.mystery.Contact.Batch;
import spplus.survey.mystery.Contact.Finding;
import spplus.survey.mystery.Contact.Progress;
import spplus.survey.mystery.Contact.State;
import spplus.survey.mystery.Criterion.Channel;
import spplus.survey.mystery.Criterion.Rating;

/** Where contacts, and what was observed, are kept. */
@Repository
class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many were not planned yet by this batch */
    int add(MysteryCampaign campaign, Batch batch) {
        int added = 0;
        for (int rank = 0; rank < batch.size(); rank++) {
            added += add(campaign, batch, rank);
        }
        return added;
    }

    private int add(MysteryCampaign campaign, Batch batch, int rank) {
        return jdbc.sql("""
                insert into survey.mystery_contact (id, campaign_id, batch, rank, structure_id, channel, due_on, investigator,
                  brief, state)
                values (:id, :campaign, :batch, :rank, :structure, :channel, :due, :investigator, :brief, 'PLANNED')
                on conflict (campaign_id, batch, rank) do nothing
                """)
                .param("id", Ids.next())
                .param("campaign", campaign.id())
                .param("batch", batch.id())
                .param("rank", rank)
                .param("structure", batch.structures().get(rank / batch.each()).value())
                .param("channel", batch.channel().name())
                .param("due", batch.dueOn())
                .param("investigator", batch.investigator())
                .param("brief", batch.brief())
                .update();
    }

    Optional<Contact> find(UUID id) {
        return jdbc.sql("select * from survey.mystery_contact where id = ?")
                .param(id)
                .query(PlanRepository::read)
                .optional();
    }

    Optional<Contact> lock(UUID id) {
        return jdbc.sql("select * from survey.mystery_contact where id = ? for update")
                .param(id)
                .query(PlanRepository::read)
                .optional();
    }

    /** By due day. @param after the last one of the page before, null to begin */
    List<Contact> of(UUID campaign, @Nullable Contact after, int limit) {
        return jdbc.sql("""
                select * from survey.mystery_contact where campaign_id = :campaign and (due_on, id) > (:day, :id)
                order by due_on, id limit :limit
                """)
                .param("campaign", campaign)
                .param("day", after == null ? LocalDate.EPOCH : after.dueOn())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query(PlanRepository::read)
                .list();
    }

    /** Of an investigator, in campaigns not closed by that day, by due day. */
    List<Contact> mine(UUID investigator, LocalDate today, int limit) {
        return jdbc.sql("""
                select t.* from survey.mystery_contact t join survey.mystery_campaign c on c.id = t.campaign_id
                where t.investigator = :me and t.state <> 'CANCELLED' and c.closed_at is null and c.closes_on >= :today
                order by t.state <> 'PLANNED', t.due_on, t.id limit :limit
                """)
                .param("me", investigator)
                .param("today", today)
                .param("limit", limit)
                .query(PlanRepository::read)
                .list();
    }

    Progress progress(UUID campaign, LocalDate today) {
        var counts = new EnumMap<State, Long>(State.class);
        long[] late = {0};
        jdbc.sql("""
                select state, count(*) as n, count(*) filter (where state = 'PLANNED' and due_on < :today) as late
                from survey.mystery_contact where campaign_id = :campaign group by state
                """).param("today", today).param("campaign", campaign).query(row -> {
            counts.put(State.valueOf(row.getString("state")), row.getLong("n"));
            late[0] += row.getLong("late");
        });
        return new Progress(counts, late[0]);
    }

    void change(UUID id, State state, @Nullable LocalDate doneOn, String note, Instant at) {
        jdbc.sql("""
                update survey.mystery_contact set state = :state, done_on = :day, note = :note, told_at = :at where id = :id
                """)
                .param("state", state.name())
                .param("day", doneOn)
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    List<Finding> findings(UUID contact) {
        return jdbc.sql("select * from survey.mystery_finding where contact_id = ? order by criterion")
                .param(contact)
                .query((row, _) -> new Finding(
                        row.getInt("criterion"),
                        row.getString("rating") == null ? null : Rating.valueOf(row.getString("rating")),
                        row.getObject("measure", Integer.class)))
                .list();
    }

    /** What was observed before is forgotten. */
    void replace(UUID contact, List<Finding> findings) {
        jdbc.sql("delete from survey.mystery_finding where contact_id = ?")
                .param(contact)
                .update();
        for (var finding : findings) {
            jdbc.sql("insert into survey.mystery_finding (contact_id, criterion, rating, measure) values (?, ?, ?, ?)")
                    .param(contact)
                    .param(finding.criterion())
                    .param(finding.rating() == null ? null : finding.rating().name())
                    .param(finding.measure())
                    .update();
        }
    }

    private static Contact read(ResultSet row, int n) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                new StructureCode(row.getString("structure_id")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("investigator", UUID.class),
                row.getString("brief"),
                State.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getString("note"));
    }
}
