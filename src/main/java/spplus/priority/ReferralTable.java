package spplus.priority;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was sent up, and what was answered, in a table of the module that sends; one at a time waits. */
public abstract class ReferralTable {

    private final JdbcClient jdbc;
    private final String table;
    private final String subject;
    private final String below;

    /**
     * @param subject column of what was sent
     * @param below condition that the structure it was sent to, {@code r.sent_to}, stands below one of {@code :roots}
     */
    protected ReferralTable(JdbcClient jdbc, String table, String subject, String below) {
        this.jdbc = jdbc;
        this.table = table;
        this.subject = subject;
        this.below = below;
    }

    public void add(Referral one) {
        jdbc.sql("insert into " + table + " (id, " + subject + """
                , sent_to, question, sent_by, sent_at, due_on) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        one.id(),
                        one.subject(),
                        one.sentTo(),
                        one.question(),
                        one.sentBy(),
                        one.sentAt().atOffset(ZoneOffset.UTC),
                        Date.valueOf(one.dueOn()))
                .update();
    }

    /** @return false when somebody answered meanwhile */
    public boolean answer(UUID id, boolean taken, String answer, String by, Instant at) {
        return jdbc.sql("update " + table + """
                         set taken = ?, answer = ?, answered_by = ?, answered_at = ? where id = ? and answered_at is null
                        """)
                        .params(taken, answer, by, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Those who sent it up wait for no answer any more. @return false when none was waited for */
    public boolean withdraw(UUID one, String by, Instant at) {
        return jdbc.sql("update " + table
                                + " set withdrawn = true, taken = false, answered_by = ?, answered_at = ? where "
                                + subject + " = ? and answered_at is null")
                        .params(by, at.atOffset(ZoneOffset.UTC), one)
                        .update()
                == 1;
    }

    /** Of one thing, the newest first. */
    public List<Referral> of(UUID one, int limit) {
        return jdbc.sql("select * from " + table + " where " + subject + " = ? order by id desc limit ?")
                .params(one, limit)
                .query(this::read)
                .list();
    }

    public Optional<Referral> open(UUID one) {
        return jdbc.sql("select * from " + table + " where " + subject + " = ? and answered_at is null")
                .param(one)
                .query(this::read)
                .optional();
    }

    /** Empty once somebody answered, or it was taken back. */
    public Optional<Referral> unanswered(UUID id) {
        return jdbc.sql("select * from " + table + " where id = ? and answered_at is null")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** That wait for one of these, those due first; {@code ''} among them stands for the programme. */
    public List<Referral> waiting(boolean everywhere, Collection<String> roots, int limit) {
        return jdbc.sql("select r.* from " + table + " r where r.answered_at is null"
                        + " and (:everywhere or r.sent_to = any (:roots) or " + below + ")"
                        + " order by r.due_on, r.id limit :limit")
                .param("everywhere", everywhere)
                .param("roots", roots.toArray(String[]::new))
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Referral read(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject(subject, UUID.class),
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
}
