package spplus.improvement.action;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.statistics.effect.MonthPoint;

/** Keeps the indicators of actions, month by month, and those of peers without the action. */
@Repository
class PointRepository {

    /** The name of the action's own series. */
    static final String OWN = "";

    private final JdbcClient jdbc;

    PointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order. */
    List<MonthPoint> own(UUID action) {
        return all(action).getOrDefault(OWN, List.of());
    }

    /** By name. */
    Map<String, List<MonthPoint>> peers(UUID action) {
        var peers = all(action);
        peers.remove(OWN);
        return peers;
    }

    void replaceOwn(UUID action, List<MonthPoint> points) {
        replace(action, "peer = ''", Map.of(OWN, points));
    }

    void replacePeers(UUID action, Map<String, List<MonthPoint>> peers) {
        replace(action, "peer <> ''", peers);
    }

    private void replace(UUID action, String which, Map<String, List<MonthPoint>> series) {
        jdbc.sql("delete from improvement.action_point where action_id = ? and " + which)
                .param(action)
                .update();
        var peers = new ArrayList<String>();
        var months = new ArrayList<Date>();
        var counts = new ArrayList<Double>();
        var bases = new ArrayList<Double>();
        series.forEach((peer, points) -> points.forEach(point -> {
            peers.add(peer);
            months.add(Date.valueOf(point.month().atDay(1)));
            counts.add(point.count());
            bases.add(point.base());
        }));
        jdbc.sql("""
                insert into improvement.action_point (action_id, peer, month, count, base)
                select :id, * from unnest(:peers::text[], :months::date[], :counts::float8[], :bases::float8[])
                """)
                .param("id", action)
                .param("peers", peers.toArray(String[]::new))
                .param("months", months.toArray(Date[]::new))
                .param("counts", counts.toArray(Double[]::new))
                .param("bases", bases.toArray(Double[]::new))
                .update();
    }

    /** Those of so many months before the first day of each action, and since, by action and peer. */
    Map<UUID, Map<String, List<MonthPoint>>> near(Collection<UUID> actions, int window) {
        return found(
                jdbc.sql("""
                select p.* from improvement.action_point p join improvement.action a on a.id = p.action_id
                where p.action_id = any (:actions)
                  and p.month >= date_trunc('month', a.starts_on) - make_interval(months => :window)
                  and p.month <= date_trunc('month', a.starts_on) + make_interval(months => :window)
                order by p.action_id, p.peer, p.month
                """).param("actions", actions.toArray(UUID[]::new)).param("window", window));
    }

    /** By action and peer. */
    Map<UUID, Map<String, List<MonthPoint>>> of(Collection<UUID> actions) {
        return found(jdbc.sql(
                        "select * from improvement.action_point where action_id = any (?) order by action_id, peer, month")
                .param(actions.toArray(UUID[]::new)));
    }

    private static Map<UUID, Map<String, List<MonthPoint>>> found(JdbcClient.StatementSpec asked) {
        var found = new HashMap<UUID, Map<String, List<MonthPoint>>>();
        asked.query(row -> {
            found.computeIfAbsent(row.getObject("action_id", UUID.class), _ -> new TreeMap<>())
                    .computeIfAbsent(row.getString("peer"), _ -> new ArrayList<>())
                    .add(new MonthPoint(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getDouble("count"),
                            row.getDouble("base")));
        });
        return found;
    }

    private Map<String, List<MonthPoint>> all(UUID action) {
        return new TreeMap<>(of(List.of(action)).getOrDefault(action, Map.of()));
    }
}
