package spplus.improvement.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;

/** Finds the actions of a place and of all below it. */
@Repository
class ListRepository {

    private final JdbcClient jdbc;

    ListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. @param after the last one of the page before, null for the first page */
    List<Action> page(Scope scope, ActionFilter filter, LocalDate today, @Nullable UUID after, int limit) {
        var sql = "select a.* from improvement.action a where true"
                + where(scope, filter, true)
                + (after == null ? "" : " and a.id < :after")
                + " order by a.id desc limit :limit";
        return params(jdbc.sql(sql), scope, filter, today)
                .param("after", after)
                .param("limit", limit)
                .query(ActionRepository::read)
                .list();
    }

    /** By state, whatever state is asked for. */
    Map<State, Long> counts(Scope scope, ActionFilter filter, LocalDate today) {
        var counts = new EnumMap<State, Long>(State.class);
        var sql = "select a.state, count(*) from improvement.action a where true" + where(scope, filter, false)
                + " group by a.state";
        params(jdbc.sql(sql), scope, filter, today).query(row -> {
            counts.put(State.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** What those above, the country among them, committed to for all below. */
    List<Action> above(Collection<String> ancestors, int limit) {
        return jdbc.sql("""
                select * from improvement.action
                where structure = any (:above) and state in ('COMMITTED', 'DONE') order by id desc limit :limit
                """)
                .param("above", ancestors.toArray(String[]::new))
                .param("limit", limit)
                .query(ActionRepository::read)
                .list();
    }

    /** Those that treat a pain point, the newest first. */
    List<Action> treating(UUID pain, int limit) {
        return jdbc.sql("select * from improvement.action where pain_id = ? order by id desc limit ?")
                .params(pain, limit)
                .query(ActionRepository::read)
                .list();
    }

    /** Those of a structure that treat none yet and go on, the newest first. */
    List<Action> free(String structure, int limit) {
        return jdbc.sql("""
                select * from improvement.action
                where scopes @> array[:structure]::text[] and structure = :structure and pain_id is null
                  and state in ('DRAFT', 'COMMITTED')
                order by id desc limit :limit
                """)
                .param("structure", structure)
                .param("limit", limit)
                .query(ActionRepository::read)
                .list();
    }

    private static String where(Scope scope, ActionFilter filter, boolean byState) {
        return (filter.structure().isEmpty()
                        ? scope.everywhere() ? "" : " and a.scopes && :roots::text[]"
                        : " and a.scopes @> array[:structure]::text[]")
                + (byState && filter.state() != null ? " and a.state = :state" : "")
                + (filter.level() != null ? " and a.level = :level" : "")
                + (filter.commitment().isEmpty() ? "" : " and split_part(a.commitment, '.', 1) = :commitment")
                + (filter.late() ? " and a.state = 'COMMITTED' and a.due_on < :today" : "");
    }

    private static StatementSpec params(StatementSpec sql, Scope scope, ActionFilter filter, LocalDate today) {
        return sql.param("roots", scope.roots().toArray(String[]::new))
                .param("structure", filter.structure())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("level", filter.level() == null ? "" : filter.level().name())
                .param("commitment", filter.commitment())
                .param("today", today);
    }
}
