package spplus.verbatim.theming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.platform.Ids;
import spplus.verbatim.theme.Prototype;

/** Themes and what people did to each. */
@Repository
class ThemeRepository {

    /** More than the rules let be, with those rejected and merged. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ThemeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Theme> all() {
        return jdbc.sql("select * from verbatim.theme order by texts desc, id limit " + MOST)
                .query(ThemeRepository::read)
                .list();
    }

    List<Theme> in(ThemeState state) {
        return jdbc.sql("select * from verbatim.theme where state = ? order by texts desc, id limit " + MOST)
                .param(state.code())
                .query(ThemeRepository::read)
                .list();
    }

    Optional<Theme> find(UUID id) {
        return jdbc.sql("select * from verbatim.theme where id = ?")
                .param(id)
                .query(ThemeRepository::read)
                .optional();
    }

    /** Those of whose texts somebody once said that they speak of it or not. */
    Set<UUID> decided() {
        return new HashSet<>(jdbc.sql("""
                select t.id from verbatim.theme t
                where exists (select 1 from verbatim.theme_decision d where d.theme_id = t.id)
                """).query(UUID.class).list());
    }

    /** Makes who decides on the same themes wait, in the order of their ids. */
    void lock(UUID... ids) {
        jdbc.sql("select id from verbatim.theme where id = any (?) order by id for update")
                .param(ids)
                .query(UUID.class)
                .list();
    }

    void add(Theme theme, Instant now) {
        jdbc.sql("""
                insert into verbatim.theme (id, name, definition, state, terms, weights, parent, parent_proposed, typical,
                  texts, created_at)
                values (:id, :name, :definition, :state, :terms, :weights, :parent, :parentProposed, :typical, :texts, :now)
                """)
                .param("id", theme.id())
                .param("name", theme.name())
                .param("definition", theme.definition())
                .param("state", theme.state().code())
                .param("terms", terms(theme.prototype()))
                .param("weights", weights(theme.prototype()))
                .param("parent", theme.parent())
                .param("parentProposed", theme.parentProposed())
                .param("typical", theme.typical().toArray(UUID[]::new))
                .param("texts", theme.texts())
                .param("now", time(now))
                .update();
    }

    /** What a person decided. @param signer who signs now; else whoever did stays named as long as it is signed */
    void save(Theme theme, @Nullable UUID signer) {
        countAgain(theme);
        jdbc.sql("""
                update verbatim.theme set name = :name, definition = :definition, state = :state, parent = :parent,
                  merged_into = :into, signed_at = :signedAt, signed_by_name = :signedByName,
                  signed_by = case when :signedAt::timestamptz is null then null else coalesce(:signer, signed_by) end,
                  version = version + 1
                where id = :id
                """)
                .param("id", theme.id())
                .param("name", theme.name())
                .param("definition", theme.definition())
                .param("state", theme.state().code())
                .param("parent", theme.parent())
                .param("into", theme.mergedInto())
                .param("signedAt", theme.signedAt() == null ? null : time(theme.signedAt()))
                .param("signedByName", theme.signedBy())
                .param("signer", signer)
                .update();
    }

    /** Its texts count from when it is signed, and until it is not any more. */
    private void countAgain(Theme theme) {
        jdbc.sql("""
                insert into verbatim.to_tally (verbatim_id)
                select o.verbatim_id from verbatim.theme t join verbatim.theme_of o on o.theme_id = t.id
                where t.id = :id and (t.state = 'signed') <> (:state = 'signed')
                """)
                .param("id", theme.id())
                .param("state", theme.state().code())
                .update();
    }

    void shape(UUID id, Prototype prototype) {
        jdbc.sql("update verbatim.theme set terms = ?, weights = ? where id = ?")
                .param(terms(prototype))
                .param(weights(prototype))
                .param(id)
                .update();
    }

    /** What a discovery found again. */
    void foundAgain(UUID id, @Nullable String name, String parentProposed, List<UUID> typical) {
        jdbc.sql("""
                update verbatim.theme set name = coalesce(:name, name), parent_proposed = :parent, typical = :typical
                where id = :id
                """)
                .param("id", id)
                .param("name", name)
                .param("parent", parentProposed)
                .param("typical", typical.toArray(UUID[]::new))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from verbatim.theme where id = ?").param(id).update();
    }

    /** What belonged to one belongs to the other. */
    void moveTexts(UUID from, UUID to) {
        jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, inside, confidence, at)
                select verbatim_id, :to, by_person, inside, confidence, at from verbatim.theme_of where theme_id = :from
                on conflict do nothing
                """).param("from", from).param("to", to).update();
        jdbc.sql("delete from verbatim.theme_of where theme_id = ?").param(from).update();
    }

    /** A person's decisions stay: they are examples. */
    void forgetMachine(UUID id) {
        jdbc.sql("delete from verbatim.theme_of where theme_id = ? and not by_person")
                .param(id)
                .update();
    }

    void count() {
        jdbc.sql("""
                update verbatim.theme t set texts = coalesce(c.texts, 0), texts_by_person = coalesce(c.by_person, 0),
                  alike = coalesce(c.alike, 0)
                from verbatim.theme k left join (
                  select theme_id, count(*) as texts, count(*) filter (where by_person) as by_person,
                    count(*) filter (where n.first = false) as alike
                  from verbatim.theme_held left join verbatim.near_held n using (verbatim_id) group by theme_id) c on c.theme_id = k.id
                where k.id = t.id
                """).update();
    }

    /** Of its texts, how many repeated another one, by the last count. */
    long alike(UUID theme) {
        return jdbc.sql("select alike from verbatim.theme where id = ?")
                .param(theme)
                .query(Long.class)
                .single();
    }

    void tell(UUID theme, String act, String before, String after, @Nullable Actor who, Instant now) {
        jdbc.sql("""
                insert into verbatim.theme_act (id, theme_id, act, before, after, person, person_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(theme)
                .param(act)
                .param(before)
                .param(after)
                .param(who == null ? null : who.id())
                .param(who == null ? "" : who.name())
                .param(time(now))
                .update();
    }

    List<Act> acts(UUID theme, int limit) {
        return jdbc.sql("select * from verbatim.theme_act where theme_id = ? order by at desc, id desc limit ?")
                .param(theme)
                .param(limit)
                .query((row, _) -> new Act(
                        row.getString("act"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record Act(String act, String before, String after, String who, Instant at) {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] terms(Prototype prototype) {
        return prototype.weights().keySet().toArray(String[]::new);
    }

    private static Double[] weights(Prototype prototype) {
        return prototype.weights().values().toArray(Double[]::new);
    }

    private static Theme read(ResultSet row, int n) throws SQLException {
        var terms = (String[]) row.getArray("terms").getArray();
        var weights = (Double[]) row.getArray("weights").getArray();
        var prototype = new LinkedHashMap<String, Double>();
        for (int i = 0; i < terms.length; i++) {
            prototype.put(terms[i], weights[i]);
        }
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new Theme(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("definition"),
                ThemeState.of(row.getString("state")),
                new Prototype(prototype),
                row.getObject("parent", UUID.class),
                row.getString("parent_proposed"),
                row.getObject("merged_into", UUID.class),
                List.of((UUID[]) row.getArray("typical").getArray()),
                row.getLong("texts"),
                row.getLong("texts_by_person"),
                row.getInt("version"),
                signedAt == null ? null : signedAt.toInstant(),
                row.getString("signed_by_name"));
    }
}
