package spplus.verbatim.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.verbatim.audit.Findings.Finding;
import spplus.verbatim.audit.Findings.Side;

/** Keeps audits, what people said of each text, and what was found. */
@Repository
class AuditRepository {

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Audit> find(UUID id) {
        return jdbc.sql("select * from verbatim.audit where id = ?")
                .param(id)
                .query(AuditRepository::audit)
                .optional();
    }

    /** Makes whoever else acts on it wait. */
    Optional<Audit> lock(UUID id) {
        return jdbc.sql("select * from verbatim.audit where id = ? for update")
                .param(id)
                .query(AuditRepository::audit)
                .optional();
    }

    /** Newest first, of one structure. @param structure empty for the whole country */
    List<Audit> of(String structure, int limit) {
        return jdbc.sql("""
                select * from verbatim.audit
                where cancelled_at is null and structure = :structure
                order by asked_at desc, id desc limit :limit
                """)
                .param("structure", structure)
                .param("limit", limit)
                .query(AuditRepository::audit)
                .list();
    }

    /** How far each is read: texts still as they were drawn, and those on which all that was asked is said. */
    record Progress(int texts, int read) {}

    Map<UUID, Progress> progress(Collection<UUID> ids) {
        var progress = new HashMap<UUID, Progress>();
        jdbc.sql("""
                select t.audit_id, count(*) as texts, count(*) filter (where a.said is not null
                  and (x.readers = 1 or b.said is not null and (a.said = b.said or c.said is not null))) as read
                from verbatim.audit_text t
                join verbatim.audit x on x.id = t.audit_id
                join verbatim.verbatim v on v.id = t.verbatim_id and v.text_hash = t.text_hash
                left join verbatim.audit_answer a
                  on a.audit_id = t.audit_id and a.verbatim_id = t.verbatim_id and a.seat = 1
                left join verbatim.audit_answer b
                  on b.audit_id = t.audit_id and b.verbatim_id = t.verbatim_id and b.seat = 2
                left join verbatim.audit_answer c
                  on c.audit_id = t.audit_id and c.verbatim_id = t.verbatim_id and c.seat = 3
                where t.audit_id = any (?) group by t.audit_id
                """).param(ids.toArray(UUID[]::new)).query(row -> {
            progress.put(row.getObject("audit_id", UUID.class), new Progress(row.getInt("texts"), row.getInt("read")));
        });
        return progress;
    }

    Map<String, Long> sizes(UUID audit) {
        var sizes = new HashMap<String, Long>();
        jdbc.sql("select stratum, size from verbatim.audit_stratum where audit_id = ?")
                .param(audit)
                .query(row -> {
                    sizes.put(row.getString(1), row.getLong(2));
                });
        return sizes;
    }

    /** In the order in which they are read; those that changed or went since are left out. */
    List<Sampled> texts(UUID audit) {
        return jdbc.sql("""
                select t.verbatim_id, t.rank, t.stratum, t.machine, a.said as first, b.said as second, c.said as settled
                from verbatim.audit_text t
                join verbatim.verbatim v on v.id = t.verbatim_id and v.text_hash = t.text_hash
                left join verbatim.audit_answer a
                  on a.audit_id = t.audit_id and a.verbatim_id = t.verbatim_id and a.seat = 1
                left join verbatim.audit_answer b
                  on b.audit_id = t.audit_id and b.verbatim_id = t.verbatim_id and b.seat = 2
                left join verbatim.audit_answer c
                  on c.audit_id = t.audit_id and c.verbatim_id = t.verbatim_id and c.seat = 3
                where t.audit_id = :audit
                order by t.rank
                """)
                .param("audit", audit)
                .query((row, _) -> new Sampled(
                        row.getObject("verbatim_id", UUID.class),
                        row.getInt("rank"),
                        row.getString("stratum"),
                        strings(row, "machine"),
                        maybe(row, "first"),
                        maybe(row, "second"),
                        maybe(row, "settled")))
                .list();
    }

    /** In the order of their seats. */
    List<Reader> readers(UUID audit) {
        return jdbc.sql("select * from verbatim.audit_reader where audit_id = ? order by seat")
                .param(audit)
                .query((row, _) -> new Reader(
                        row.getInt("seat"), row.getObject("person", UUID.class), row.getString("person_name")))
                .list();
    }

    record Reader(int seat, UUID person, String name) {}

    void seat(UUID audit, int seat, Actor who) {
        jdbc.sql("insert into verbatim.audit_reader (audit_id, seat, person, person_name) values (?, ?, ?, ?)")
                .param(audit)
                .param(seat)
                .param(who.id())
                .param(who.name())
                .update();
    }

    void answer(UUID audit, UUID text, int seat, List<String> said, Actor who, Instant now) {
        jdbc.sql("""
                insert into verbatim.audit_answer (audit_id, verbatim_id, seat, said, person, person_name, at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (audit_id, verbatim_id, seat) do update
                set said = excluded.said, person = excluded.person, person_name = excluded.person_name, at = excluded.at
                """)
                .param(audit)
                .param(text)
                .param(seat)
                .param(said.toArray(String[]::new))
                .param(who.id())
                .param(who.name())
                .param(time(now))
                .update();
    }

    /** Whose word holds of each text: of who settled, or of the first reader. They act here without any permission. */
    Map<UUID, Said> people(UUID audit) {
        var people = new HashMap<UUID, Said>();
        jdbc.sql("select * from verbatim.audit_answer where audit_id = ? and seat <> 2 order by seat")
                .param(audit)
                .query(row -> {
                    people.put(
                            row.getObject("verbatim_id", UUID.class),
                            new Said(
                                    new Actor(
                                            row.getObject("person", UUID.class),
                                            row.getString("person_name"),
                                            Map.of()),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return people;
    }

    /** Who said what holds of a text, and when. */
    record Said(Actor by, Instant at) {}

    /** What two readers settled does not hold once one of them says something else. */
    void unsettle(UUID audit, UUID text) {
        jdbc.sql("delete from verbatim.audit_answer where audit_id = ? and verbatim_id = ? and seat = 3")
                .param(audit)
                .param(text)
                .update();
    }

    /** The text that somebody answered last. */
    Optional<UUID> lastAnswered(UUID audit, int seat) {
        return jdbc.sql("""
                select verbatim_id from verbatim.audit_answer where audit_id = ? and seat = ?
                order by at desc, verbatim_id desc limit 1
                """).param(audit).param(seat).query(UUID.class).optional();
    }

    void finish(UUID audit, String by, Instant now, List<Finding> findings) {
        jdbc.sql("update verbatim.audit set finished_at = ?, finished_by_name = ? where id = ?")
                .param(time(now))
                .param(by)
                .param(audit)
                .update();
        findings.forEach(one -> jdbc.sql("insert into verbatim.audit_result values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(audit)
                .param(one.question())
                .param(one.side().name())
                .param(one.of())
                .param(one.read())
                .param(one.wrong())
                .param(one.value())
                .param(one.low())
                .param(one.high())
                .update());
    }

    List<Finding> findings(UUID audit) {
        return jdbc.sql("select * from verbatim.audit_result where audit_id = ?")
                .param(audit)
                .query(AuditRepository::finding)
                .list();
    }

    void cancel(UUID audit, @Nullable String by, @Nullable Instant at) {
        jdbc.sql("update verbatim.audit set cancelled_at = ?, cancelled_by_name = ? where id = ?")
                .param(at == null ? null : time(at))
                .param(by)
                .param(audit)
                .update();
    }

    static Finding finding(ResultSet row, int n) throws SQLException {
        return new Finding(
                row.getString("question"),
                Side.valueOf(row.getString("side")),
                row.getString("class"),
                row.getInt("read"),
                row.getInt("wrong"),
                row.getObject("value", Double.class),
                row.getObject("low", Double.class),
                row.getObject("high", Double.class));
    }

    static Audit audit(ResultSet row, int n) throws SQLException {
        return new Audit(
                row.getObject("id", UUID.class),
                Subject.valueOf(row.getString("subject")),
                row.getString("structure"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("seed"),
                strings(row, "questions"),
                row.getInt("readers"),
                row.getInt("size"),
                row.getLong("population"),
                row.getObject("drawn_at") == null ? null : instant(row, "drawn_at"),
                row.getString("undrawn"),
                row.getString("asked_by_name"),
                instant(row, "asked_at"),
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"),
                row.getString("finished_by_name"),
                row.getObject("cancelled_at") == null ? null : instant(row, "cancelled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable List<String> maybe(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
