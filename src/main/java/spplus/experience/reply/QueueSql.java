package spplus.experience.reply;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import spplus.experience.reply.QueueFilter.Facet;

/**
 * The SQL of a selection. Each structure of the scope and each state is one walk along the index
 * {@code scope_entry_by_state}, cut at the page; the walks are then merged and what they share is kept once.
 */
final class QueueSql {

    static final String DAYS = """
            coalesce((select t.target_days from experience.scope_entry x
              join experience.reply_settings t on t.structure = x.structure
              where x.experience_id = e.id and t.target_days is not null
              order by t.depth desc limit 1), :defaultDays)""";

    private static final String CHANNELS = """
            coalesce((select array_agg(distinct c) from experience.target t, unnest(t.channels) as c
              where t.experience_id = e.id), '{}')""";

    private static final String AXES = """
            array_remove(array['ACCESSIBILITY-' || e.accessibility, 'INFORMATION-' || e.information,
              'RELATION-' || e.relation, 'RESPONSIVENESS-' || e.responsiveness,
              'SIMPLICITY-' || e.simplicity], null)""";

    /** Moments come as texts, read once in a query rather than once a row. */
    private static final String MOMENTS = "(select cast(cast(:%s as text[]) as timestamptz[]))[%s]";

    private static final String AGE = IntStream.rangeClosed(1, Age.values().length)
            .mapToObj(n -> "when e.published_at >= %s then '%s'".formatted(moment("ageFrom", n), Age.values()[n - 1]))
            .collect(Collectors.joining(" ", "case ", " end"));

    /** The targets in use, read once: most experiences are late, or on time, whichever of them is theirs. */
    private static final String TARGETS = "(select %s(days) from (select target_days as days from "
            + "experience.reply_settings where target_days is not null union all select :defaultDays) as used)";

    private static final String SINCE = "coalesce(e.reopened_at, e.published_at)";

    private static final String DELAY = """
            case when %1$s < %2$s then 'LATE' when %1$s >= %3$s then 'ON_TIME'
              else (select case when %1$s < %4$s then 'LATE' when %1$s < %5$s then 'SOON' else 'ON_TIME' end
                from (select %6$s as days) as target) end""".formatted(
                    SINCE,
                    moment("late", TARGETS.formatted("max")),
                    moment("soon", TARGETS.formatted("min")),
                    moment("late", "target.days"),
                    moment("soon", "target.days"),
                    DAYS);

    /** The level that counts, in two steps: what moderators read first, what is grave all the same. */
    private static final String CARE = """
            array(select case when coalesce(k.corrected, k.computed) >= 4 then 'FIRST' else 'CARE' end
              from experience.criticality k
              where k.experience_id = e.id and coalesce(k.corrected, k.computed) >= 2)""";

    /** What each facet looks at, for the experience {@code e}; the facets of one list are compared as arrays. */
    static final String FACTS = """
            e.id, array[e.feeling] as sentiment, %s as canal, %s as axe, array[%s] as anciennete, array[%s] as delai,
              %s as attention, array[e.language] as ecrit
            """.formatted(CHANNELS, AXES, AGE, DELAY, CARE);

    private QueueSql() {}

    /** At most {@code :limit} of all that the filter keeps, in order. */
    static String page(Selection selection, boolean afterCursor) {
        return entries(selection, narrowing(selection.filter()), afterCursor);
    }

    /** At most {@code :limit} of the tab, whatever else is chosen, the words looked for excepted. */
    static String heap(Selection selection) {
        return entries(selection, "", false);
    }

    private static String entries(Selection selection, String narrowing, boolean afterCursor) {
        var tab = selection.filter().tab();
        var way = tab.isOldestFirst() ? "" : " desc";
        var cursor = afterCursor ? "and (p, i) %s (:at, :after)".formatted(tab.isOldestFirst() ? ">" : "<") : "";
        var words = selection.found() == null ? "" : "and i = any (:found)";
        var conditions = narrowing + "\n" + cursor + "\n" + words;
        return """
                select distinct published_at, id from (%s) as walks
                order by published_at%s, id%s limit :limit""".formatted(walks(selection, conditions, way), way, way);
    }

    private static String walks(Selection selection, String conditions, String way) {
        var tab = selection.filter().tab();
        if (tab.replies() != null) {
            return ofReplies(tab.replies(), selection.scope().everywhere(), conditions, way);
        }
        return selection.scope().everywhere()
                ? ofCountry(conditions, way)
                : ofRoots(conditions, !selection.filter().chosen().isEmpty(), way);
    }

    private static String ofRoots(String conditions, boolean narrowed, String way) {
        return """
                select walk.published_at, walk.id
                from unnest(cast(:roots as text[])) as root cross join unnest(cast(:states as text[])) as st
                cross join lateral (
                  select s.published_at, s.experience_id as id from experience.scope_entry s %s
                  where s.structure = root and s.reply_state = st %s
                  order by s.published_at%s, s.experience_id%s limit :limit) as walk""".formatted(
                        narrowed ? "join experience.experience e on e.id = s.experience_id" : "",
                        placed(conditions, "s.published_at", "s.experience_id"),
                        way,
                        way);
    }

    private static String ofCountry(String conditions, String way) {
        return """
                select walk.published_at, walk.id from unnest(cast(:states as text[])) as st
                cross join lateral (
                  select e.published_at, e.id from experience.experience e
                  where e.state = 'PUBLISHED' and e.reply_state = st %s
                  order by e.published_at%s, e.id%s limit :limit) as walk""".formatted(placed(conditions, "e.published_at", "e.id"), way, way);
    }

    /** Few replies are unfinished at any time, so they are gathered before they are put in order. */
    private static String ofReplies(String which, boolean everywhere, String conditions, String way) {
        return """
                select e.published_at, e.id from experience.reply r
                join experience.experience e on e.id = r.experience_id and e.state = 'PUBLISHED'
                where %s %s %s order by e.published_at%s, e.id%s limit :limit""".formatted(
                        which,
                        everywhere ? "" : "and r.scope && cast(:roots as text[])",
                        placed(conditions, "e.published_at", "e.id"),
                        way,
                        way);
    }

    private static String moment(String parameter, Object index) {
        return MOMENTS.formatted(parameter, index);
    }

    private static String placed(String conditions, String publishedAt, String id) {
        return conditions.replace("(p, i)", "(" + publishedAt + ", " + id + ")").replace("and i =", "and " + id + " =");
    }

    private static String narrowing(QueueFilter filter) {
        var sql = new StringBuilder();
        filter.chosen().keySet().forEach(facet -> sql.append("\nand ").append(condition(facet)));
        return sql.toString();
    }

    private static String condition(Facet facet) {
        return switch (facet) {
            case FEELING -> "e.feeling = any (:sentiment)";
            case CHANNEL -> CHANNELS + " && cast(:canal as text[])";
            case AXIS -> AXES + " && cast(:axe as text[])";
            case AGE -> AGE + " = any (:anciennete)";
            case DELAY -> DELAY + " = any (:delai)";
            case CARE -> CARE + " && cast(:attention as text[])";
            case LANGUAGE -> "e.language = any (:ecrit)";
        };
    }
}
