package spplus.experience.reply;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.KeysetPage;
import spplus.experience.reply.QueueFilter.Facet;

/** Reads the queue: which experiences, in which order, and how many beside each choice. */
@Repository
class ReplyQueueRepository {

    /** Nothing is counted beyond: the page then says « more than ». */
    static final int MOST_COUNTED = 10_000;

    private static final int MOST_SERVICES = 15;

    private final JdbcClient jdbc;

    ReplyQueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<UUID> page(Selection selection, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : Place.of(cursor);
        var rows = jdbc.sql(QueueSql.page(selection, after != null))
                .params(selection.parameters())
                .param("limit", limit + 1)
                .param("at", after == null ? null : time(after.at()))
                .param("after", after == null ? null : after.id())
                .query((row, _) -> new Place(instantOf(row, "published_at"), row.getObject("id", UUID.class)))
                .list();
        return KeysetPage.of(rows, limit, Place::text).map(Place::id);
    }

    /** How many the filter keeps, {@link #MOST_COUNTED} + 1 at most. */
    long count(Selection selection) {
        return jdbc.sql("select count(*) from (" + QueueSql.page(selection, false) + ") as kept")
                .params(selection.parameters())
                .param("limit", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
    }

    /** Within the tab: for each facet, its values with how many the other facets keep. */
    Counts counts(Selection selection) {
        var rows = jdbc.sql(countingSql(selection))
                .params(selection.parameters())
                .param("limit", MOST_COUNTED + 1)
                .query((row, _) -> new Count(row.getString("facet"), row.getString("value"), row.getLong("count")))
                .list();
        var byFacet = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) {
            byFacet.put(facet, of(facet.parameter(), rows));
        }
        return new Counts(byFacet, of("service", rows));
    }

    private static Map<String, Long> of(String facet, List<Count> rows) {
        return rows.stream()
                .filter(count -> count.facet().equals(facet))
                .collect(Collectors.toMap(Count::value, Count::count, Long::sum, LinkedHashMap::new));
    }

    private static String countingSql(Selection selection) {
        var parts = new ArrayList<String>();
        for (var facet : Facet.values()) {
            parts.add("select '%s' as facet, v as value, count(*) from facts, unnest(%s) as v where %s group by v"
                    .formatted(facet.parameter(), facet.parameter(), others(selection.filter(), facet)));
        }
        return """
                with heap as materialized (%s),
                facts as materialized (select %s from heap join experience.experience e on e.id = heap.id)
                %s
                union all
                (select 'service', t.structure, count(distinct facts.id)
                from facts join experience.target t on t.experience_id = facts.id
                where t.structure is not null and %s
                group by t.structure order by 3 desc, 2 limit %d)""".formatted(
                        QueueSql.heap(selection),
                        QueueSql.FACTS,
                        String.join("\nunion all ", parts),
                        others(selection.filter(), null),
                        MOST_SERVICES);
    }

    private static String others(QueueFilter filter, @Nullable Facet counted) {
        var conditions = filter.chosen().keySet().stream()
                .filter(facet -> facet != counted)
                .map(facet -> "%1$s && cast(:%1$s as text[])".formatted(facet.parameter()))
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "true" : conditions;
    }

    /** @param byFacet counts by value */
    record Counts(Map<Facet, Map<String, Long>> byFacet, Map<String, Long> services) {

        long of(Facet facet, String value) {
            return byFacet.getOrDefault(facet, new HashMap<>()).getOrDefault(value, 0L);
        }
    }

    private record Count(String facet, String value, long count) {}

    /** Where a page stopped; an unreadable cursor is the beginning. */
    private record Place(Instant at, UUID id) {

        static @Nullable Place of(String text) {
            var parts = text.split("_", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException unreadable) {
                return null;
            }
        }

        String text() {
            return at + "_" + id;
        }
    }
}
