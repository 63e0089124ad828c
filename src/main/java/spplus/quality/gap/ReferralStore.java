package spplus.quality.gap;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was sent up, and what was answered. */
@Repository
class ReferralStore {

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Referral one) {
        jdbc.sql("""
                insert into quality.gap_referral (id, gap_id, sent_to, question, sent_by, sent_at, due_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        one.id(),
                        one.gap(),
                        one.sentTo(),
                        one.question(),
                        one.sentBy(),
                        GapStore.utc(one.sentAt()),
                        Date.valueOf(one.dueOn()))
                .update();
    }

    /** @return false when somebody answered meanwhile */
    boolean answer(UUID id, boolean taken, String answer, String by, Instant at) {
        return jdbc.sql("""
                        update quality.gap_referral set taken = ?, answer = ?, answered_by = ?, answered_at = ?
                        where id = ? and answered_at is null
                        """).params(taken, answer, by, GapStore.utc(at), id).update() == 1;
    }

    /** Those who sent it up wait for no answer any more. @return false when none was waited for */
    boolean withdraw(UUID gap, String by, Instant at) {
        return jdbc.sql("""
                        update quality.gap_referral set withdrawn = true, taken = false, answered_by = ?, answered_at = ?
                        where gap_id = ? and answered_at is null
                        """).params(by, GapStore.utc(at), gap).update() == 1;
    }

    /** Of a gap, the newest first. */
    List<Referral> of(UUID gap, int limit) {
        return jdbc.sql("select * from quality.gap_referral where gap_id = ? order by id desc limit ?")
                .params(gap, limit)
                .query(ReferralStore::read)
                .list();
    }

    Optional<Referral> open(UUID gap) {
        return jdbc.sql("select * from quality.gap_referral where gap_id = ? and answered_at is null")
                .param(gap)
                .query(ReferralStore::read)
                .optional();
    }

    /** That wait for one of these, those due first; {@code ''} among them stands for the programme. */
    List<Referral> waiting(boolean everywhere, Collection<String> roots, int limit) {
        return jdbc.sql("""
                select r.* from quality.gap_referral r where r.answered_at is null
                  and (:everywhere or r.sent_to = any (:roots) or exists (
                    select from quality.lineage l where l.structure = r.sent_to and l.above = any (:roots)))
                order by r.due_on, r.id limit :limit
                """)
                .param("everywhere", everywhere)
                .param("roots", roots.toArray(String[]::new))
                .param("limit", limit)
                .query(ReferralStore::read)
                .list();
    }

    private static Referral read(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("gap_id", UUID.class),
                row.getString("sent_to"),
                row.getString("question"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getDate("due_on").toLocalDate(),
                row.getBoolean("taken"),
                row.getBoolean("withdrawn"),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }

    /**
     * A gap that was sent up.
     *
     * @param sentTo code of the structure, empty for the programme
     * @param taken whether they hold it from now on
     * @param withdrawn whether those who sent it took it back before it was answered
     */
    record Referral(
            UUID id,
            UUID gap,
            String sentTo,
            String question,
            String sentBy,
            Instant sentAt,
            LocalDate dueOn,
            boolean taken,
            boolean withdrawn,
            String answer,
            String answeredBy,
            @Nullable Instant answeredAt) {}
}
