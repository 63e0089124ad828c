package spplus.verbatim.session;

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
import spplus.access.Actor;

/** Keeps joint reviews, who takes part and the texts drawn. */
@Repository
class SessionRepository {

    private static final String ELIGIBLE = """
            from verbatim.verbatim v left join verbatim.current c on c.verbatim_id = v.id
            left join verbatim.near_held n on n.verbatim_id = v.id
            where v.scopes && array[:structure]::text[] and v.said_on between :from and :until
              and v.author_kind <> 'agent' and btrim(v.title || v.body) <> ''
              and (:among = 'ALL' or c.feeling = 'NEGATIVE')
            """;

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A family of texts nearly the same counts for one, wherever its first text was said. */
    long population(String structure, LocalDate from, LocalDate until, String among) {
        return jdbc.sql("select count(distinct coalesce(n.family_id, v.id)) " + ELIGIBLE)
                .param("structure", structure)
                .param("from", from)
                .param("until", until)
                .param("among", among)
                .query(Long.class)
                .single();
    }

    /** Draws its texts by lot: the same seed draws the same ones. */
    void add(Session one, int texts) {
        jdbc.sql("""
                insert into verbatim.review_session
                  (id, structure, title, from_day, until_day, among, population, seed, opened_at, host, host_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(one.id())
                .param(one.structure())
                .param(one.title())
                .param(one.from())
                .param(one.until())
                .param(one.among())
                .param(one.population())
                .param(one.seed())
                .param(utc(one.openedAt()))
                .param(one.host())
                .param(one.hostName())
                .update();
        jdbc.sql("""
                insert into verbatim.review_text (session_id, verbatim_id, rank)
                select :id, drawn.id, row_number() over (order by drawn.lot, drawn.id)
                from (
                  select id, lot from (
                    select distinct on (coalesce(n.family_id, v.id)) v.id, hashtextextended(v.id::text, :seed) as lot
                    %s order by coalesce(n.family_id, v.id), lot, v.id) one
                  order by lot, id limit :texts) drawn
                """.formatted(ELIGIBLE))
                .param("id", one.id())
                .param("seed", one.seed())
                .param("texts", texts)
                .param("structure", one.structure())
                .param("from", one.from())
                .param("until", one.until())
                .param("among", one.among())
                .update();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql("select * from verbatim.review_session where id = ?")
                .param(id)
                .query(SessionRepository::read)
                .optional();
    }

    /** Makes who changes the same one wait. */
    Optional<Session> lock(UUID id) {
        return jdbc.sql("select * from verbatim.review_session where id = ? for update")
                .param(id)
                .query(SessionRepository::read)
                .optional();
    }

    /** @param pains that they work on */
    record Counted(Session session, int readers, int pains) {}

    /** The last first. */
    List<Counted> of(String structure, int limit) {
        return jdbc.sql("""
                select s.*,
                  (select count(*) from verbatim.review_person p where p.session_id = s.id) as readers,
                  (select count(*) from verbatim.review_pain p where p.session_id = s.id and p.dropped_at is null) as pains
                from verbatim.review_session s where s.structure = ? order by s.opened_at desc, s.id desc limit ?
                """)
                .param(structure)
                .param(limit)
                .query((row, n) -> new Counted(read(row, n), row.getInt("readers"), row.getInt("pains")))
                .list();
    }

    void share(UUID id, String by, Instant now) {
        jdbc.sql(
                        "update verbatim.review_session set shared_at = ?, shared_by_name = ? where id = ? and shared_at is null")
                .param(utc(now))
                .param(by)
                .param(id)
                .update();
    }

    /** @param now null to open it again */
    void close(UUID id, @Nullable Instant now, String by) {
        jdbc.sql("update verbatim.review_session set closed_at = ?, closed_by_name = ? where id = ?")
                .param(now == null ? null : utc(now))
                .param(by)
                .param(id)
                .update();
    }

    void join(UUID id, Actor who, Instant now) {
        jdbc.sql("insert into verbatim.review_person values (?, ?, ?, ?) on conflict do nothing")
                .param(id)
                .param(who.id())
                .param(who.name())
                .param(utc(now))
                .update();
    }

    /** @param read how many texts they read, of those that are still there */
    record Reader(UUID person, String name, int read) {}

    List<Reader> readers(UUID id) {
        return jdbc.sql("""
                select p.person, p.person_name, (
                  select count(*) from verbatim.review_vote said join verbatim.verbatim v on v.id = said.verbatim_id
                  where said.session_id = p.session_id and said.person = p.person
                  and v.scopes && array[s.structure]) as read
                from verbatim.review_person p join verbatim.review_session s on s.id = p.session_id
                where p.session_id = ? order by p.joined_at, p.person
                """)
                .param(id)
                .query((row, _) -> new Reader(
                        row.getObject("person", UUID.class), row.getString("person_name"), row.getInt("read")))
                .list();
    }

    private static Session read(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("structure"),
                row.getString("title"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("among"),
                row.getLong("population"),
                row.getLong("seed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("host", UUID.class),
                row.getString("host_name"),
                instant(row, "shared_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
