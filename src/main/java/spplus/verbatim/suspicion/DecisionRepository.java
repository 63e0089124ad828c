package spplus.verbatim.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.platform.Ids;
import spplus.verbatim.PainPointSuspected.Why;
import spplus.verbatim.suspicion.Suspicion.State;

/** Reads suspicions, and keeps what people decided of each. */
@Repository
class DecisionRepository {

    private static final String ALL = """
            select s.*, t.name as theme_name from verbatim.suspicion s join verbatim.theme t on t.id = s.theme_id
            """;

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. @param structures codes, empty for all @param after the last one of the page before */
    List<Suspicion> list(State state, Collection<String> structures, @Nullable Suspicion after, int limit) {
        return jdbc.sql(ALL + """
                where s.state = :state and (:everywhere or s.structure = any (:structures))
                  and (cast(:id as uuid) is null or (s.found_at, s.id) < (cast(:at as timestamptz), cast(:id as uuid)))
                order by s.found_at desc, s.id desc limit :limit
                """)
                .param("state", state.code())
                .param("everywhere", structures.isEmpty())
                .param("structures", structures.toArray(String[]::new))
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? null : after.foundAt().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(DecisionRepository::read)
                .list();
    }

    long count(State state, Collection<String> structures) {
        return jdbc.sql("""
                select count(*) from verbatim.suspicion
                where state = :state and (:everywhere or structure = any (:structures))
                """)
                .param("state", state.code())
                .param("everywhere", structures.isEmpty())
                .param("structures", structures.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Optional<Suspicion> find(UUID id) {
        return jdbc.sql(ALL + "where s.id = ?")
                .param(id)
                .query(DecisionRepository::read)
                .optional();
    }

    /** Makes who decides on the same one wait. */
    Optional<Suspicion> lock(UUID id) {
        jdbc.sql("select id from verbatim.suspicion where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        return find(id);
    }

    /** The same theme about the same structure, told at other times. */
    List<Suspicion> others(Suspicion one, int limit) {
        return jdbc.sql(ALL + """
                where s.theme_id = ? and s.structure = ? and s.id <> ? order by s.found_at desc limit ?
                """)
                .param(one.themeId())
                .param(one.structure())
                .param(one.id())
                .param(limit)
                .query(DecisionRepository::read)
                .list();
    }

    void decide(UUID id, State state, String reason, Actor by, Instant now) {
        jdbc.sql("update verbatim.suspicion set state = ?, version = version + 1 where id = ?")
                .param(state.code())
                .param(id)
                .update();
        jdbc.sql("""
                insert into verbatim.suspicion_decision (id, suspicion_id, state, reason, person, person_name, at)
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

    record Decision(State state, String reason, String who, Instant at) {}

    /** The last first. */
    List<Decision> history(UUID id, int limit) {
        return jdbc.sql("""
                select * from verbatim.suspicion_decision where suspicion_id = ? order by at desc, id desc limit ?
                """)
                .param(id)
                .param(limit)
                .query((row, _) -> new Decision(
                        state(row.getString("state")),
                        row.getString("reason"),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record InMonth(YearMonth month, long negative) {}

    /** How many unhappy texts of the theme each month; months without any are left out. */
    List<InMonth> months(Suspicion one, LocalDate from) {
        return jdbc.sql("""
                with told as materialized (
                  select v.id, v.said_on from verbatim.theme_counted t join verbatim.verbatim v on v.id = t.verbatim_id
                  where t.theme_id = :theme and v.scopes && array[:structure]::text[]
                    and v.said_on between :from and :until)
                select date_trunc('month', told.said_on)::date as month,
                  count(distinct coalesce(n.family_id, told.id)) as negative
                from told
                join verbatim.current c on c.verbatim_id = told.id and c.feeling_text_only = 'NEGATIVE'
                left join verbatim.near_held n on n.verbatim_id = told.id
                group by 1 order by 1
                """)
                .param("theme", one.themeId())
                .param("structure", one.structure())
                .param("from", from)
                .param("until", one.until())
                .query((row, _) ->
                        new InMonth(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("negative")))
                .list();
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Suspicion read(ResultSet row, int n) throws SQLException {
        return new Suspicion(
                row.getObject("id", UUID.class),
                row.getObject("theme_id", UUID.class),
                row.getString("theme_name"),
                row.getString("structure"),
                Why.valueOf(row.getString("why")),
                row.getLong("negative"),
                row.getLong("texts"),
                row.getLong("negative_before"),
                row.getLong("texts_before"),
                row.getObject("p", Double.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("days_before"),
                state(row.getString("state")),
                row.getInt("version"),
                row.getLong("repeated"));
    }
}
