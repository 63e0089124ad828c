package spplus.experience.moderation;

import static spplus.experience.moderation.QueueFilter.slug;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;
import spplus.experience.Feeling;
import spplus.experience.criticality.Criticality;
import spplus.experience.moderation.QueueFilter.Queue;
import spplus.experience.moderation.QueueFilter.Signal;

/** How many cases each choice of the filter would show; the counts of a field ignore what is chosen in that field. */
@Repository
class QueueCounts {

    private static final int MOST_VALUES = 50;

    private final JdbcClient jdbc;

    QueueCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts by field and value as in addresses, such as {@code signal=alerte}; {@code shown} is the whole. */
    Map<String, Long> of(QueueFilter filter, Scope scope, Instant now) {
        var conditions = new QueueConditions(filter, scope, now);
        var counted = counted().entrySet().stream()
                .map(count -> "count(*) filter (where %s) as \"%s\"".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(",\n  "));
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select %s
                from (select c.state, c.feeling, c.since, c.signals, c.state = :state as at_state,
                    %s as at_signals, %s as at_feeling, %s as at_age,
                    %s as at_level, c.rank
                  from experience.moderation_case c where %s and %s and %s and %s) c
                """.formatted(
                                counted,
                                conditions.signals(),
                                conditions.feeling(),
                                conditions.age(),
                                conditions.level(),
                                conditions.scope(),
                                conditions.structure(),
                                conditions.network(),
                                conditions.language()))
                .params(conditions.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow()
                .forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
        return counts;
    }

    /** Networks with cases, the busiest first; at most 50. */
    Map<String, Long> networks(QueueFilter filter, Scope scope, Instant now) {
        var conditions = new QueueConditions(filter, scope, now);
        return values("c.networks", conditions, conditions.language());
    }

    /** Languages of the cases, the most written first. */
    Map<String, Long> languages(QueueFilter filter, Scope scope, Instant now) {
        var conditions = new QueueConditions(filter, scope, now);
        return values("array[c.language]", conditions, conditions.network());
    }

    private Map<String, Long> values(String column, QueueConditions conditions, String other) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select value, count(*) as cases
                from experience.moderation_case c cross join unnest(%s) as value
                where c.state = :state and %s
                group by value order by cases desc, value limit :most
                """.formatted(
                                column,
                                String.join(
                                        " and ",
                                        conditions.scope(),
                                        conditions.structure(),
                                        conditions.signals(),
                                        conditions.feeling(),
                                        conditions.age(),
                                        conditions.level(),
                                        other)))
                .params(conditions.parameters())
                .param("most", MOST_VALUES)
                .query(row -> {
                    counts.put(row.getString("value"), row.getLong("cases"));
                });
        return counts;
    }

    private static Map<String, String> counted() {
        var counted = new LinkedHashMap<String, String>();
        counted.put("shown", "at_state and at_signals and at_feeling and at_age and at_level");
        for (var queue : Queue.values()) {
            counted.put(
                    "etat=" + slug(queue),
                    "at_signals and at_feeling and at_age and at_level and state = '" + queue.state() + "'");
        }
        for (var signal : Signal.values()) {
            counted.put(
                    "signal=" + slug(signal),
                    "at_state and at_feeling and at_age and at_level and " + QueueConditions.having(signal));
        }
        for (var feeling : Feeling.values()) {
            counted.put(
                    "ressenti=" + slug(feeling),
                    "at_state and at_signals and at_age and at_level and feeling = '" + feeling + "'");
        }
        for (int days : QueueFilter.AGES) {
            counted.put(
                    "age=" + days,
                    "at_state and at_signals and at_feeling and at_level and since < cast(:now as timestamptz) - interval '%d days'"
                            .formatted(days));
        }
        for (int level : QueueFilter.LEVELS) {
            counted.put(
                    "criticite=" + level,
                    "at_state and at_signals and at_feeling and at_age and rank <= " + (Criticality.HIGHEST - level));
        }
        return counted;
    }
}
