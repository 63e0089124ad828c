package spplus.verbatim.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.access.Scope;
import spplus.platform.Ids;

/** Reads families, and keeps what people decided of each. */
@Repository
class FamilyRepository {

    private final JdbcClient jdbc;

    FamilyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest first. @param scope code of a structure, empty for the whole country @param after the last one shown */
    List<Family> list(FamilyState state, String scope, @Nullable Family after, int limit) {
        return jdbc.sql("""
                select f.*, c.texts as mine, c.first_day, c.last_day
                from verbatim.near_family_count c join verbatim.near_family f on f.id = c.family_id
                where c.scope = :scope and c.texts > 1 and f.state = :state
                  and (cast(:after as uuid) is null or c.texts < :texts or c.texts = :texts and c.family_id > :after)
                order by c.texts desc, c.family_id limit :limit
                """)
                .param("scope", scope)
                .param("state", state.code())
                .param("after", after == null ? null : after.id())
                .param("texts", after == null ? 0 : after.texts())
                .param("limit", limit)
                .query(FamilyRepository::read)
                .list();
    }

    /** How many of each state, and how many texts they hold; nothing where there is none. */
    Map<FamilyState, Sum> sums(String scope) {
        var sums = new EnumMap<FamilyState, Sum>(FamilyState.class);
        jdbc.sql("""
                select f.state, count(*) as families, sum(c.texts) as texts
                from verbatim.near_family_count c join verbatim.near_family f on f.id = c.family_id
                where c.scope = ? and c.texts > 1 group by f.state
                """).param(scope).query(row -> {
            sums.put(FamilyState.of(row.getString("state")), new Sum(row.getLong("families"), row.getLong("texts")));
        });
        return sums;
    }

    record Sum(long families, long texts) {

        static final Sum NONE = new Sum(0, 0);
    }

    /** As one structure and all below see it; empty when none of its texts is theirs. */
    Optional<Family> find(UUID id, String scope) {
        return jdbc.sql("""
                select f.*, c.texts as mine, c.first_day, c.last_day
                from verbatim.near_family f join verbatim.near_family_count c on c.family_id = f.id
                where f.id = ? and c.scope = ?
                """)
                .param(id)
                .param(scope)
                .query(FamilyRepository::read)
                .optional();
    }

    /** The same, for all that somebody looks after. */
    Optional<Family> find(UUID id, Scope scope) {
        if (scope.everywhere()) {
            return find(id, "");
        }
        return jdbc.sql("""
                select f.*, mine.texts as mine, mine.first_day, mine.last_day
                from verbatim.near_family f cross join lateral (
                  select sum(p.texts) as texts, min(p.first_day) as first_day, max(p.last_day) as last_day
                  from verbatim.near_family_part p
                  where p.family_id = f.id and p.scopes && cast(:roots as text[])) mine
                where f.id = :id and mine.texts > 0
                """)
                .param("id", id)
                .param("roots", scope.roots().toArray(String[]::new))
                .query(FamilyRepository::read)
                .optional();
    }

    /** Of which this text is one. */
    Optional<UUID> of(UUID text) {
        return jdbc.sql("select family_id from verbatim.near_text where verbatim_id = ? and family_id is not null")
                .param(text)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Makes who decides on the same one wait. */
    void lock(UUID id) {
        jdbc.sql("select id from verbatim.near_family where id = ? for update")
                .param(id)
                .query((_, _) -> true)
                .list();
    }

    void decide(UUID id, FamilyState state, String reason, Actor by, Instant now) {
        jdbc.sql("update verbatim.near_family set state = ?, version = version + 1 where id = ?")
                .param(state.code())
                .param(id)
                .update();
        jdbc.sql("""
                insert into verbatim.near_decision (id, family_id, state, reason, person, person_name, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(id)
                .param(state.code())
                .param(reason)
                .param(by.id())
                .param(by.name())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Decision(FamilyState state, String reason, String who, Instant at) {}

    /** The last first. */
    List<Decision> history(UUID id, int limit) {
        return jdbc.sql("select * from verbatim.near_decision where family_id = ? order by at desc, id desc limit ?")
                .param(id)
                .param(limit)
                .query((row, _) -> new Decision(
                        FamilyState.of(row.getString("state")),
                        row.getString("reason"),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All its texts, a page at a time. */
    List<UUID> ids(UUID family, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select verbatim_id from verbatim.near_text
                where family_id = :family and (cast(:after as uuid) is null or verbatim_id > :after)
                order by verbatim_id limit :limit
                """)
                .param("family", family)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Family read(ResultSet row, int n) throws SQLException {
        return new Family(
                row.getObject("id", UUID.class),
                FamilyState.of(row.getString("state")),
                row.getInt("version"),
                row.getInt("mine"),
                row.getInt("texts"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
