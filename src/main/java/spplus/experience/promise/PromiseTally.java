package spplus.experience.promise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;

/** How many public promises stand where, by state and day: exact at any moment, and read without walking through them. */
@Component
class PromiseTally {

    private static final int FOLDED = 20_000;

    private static final String COUNTS = Arrays.stream(Heap.values())
            .map(heap -> "coalesce(sum(p.count) filter (where %s), 0) as %s".formatted(heap.condition(), heap.name()))
            .collect(Collectors.joining(",\n"));

    private static final String BASE = """
            select code as structure, p.state, p.due_on, count(*) as count
            from experience.promise p
            join experience.experience e on e.id = p.experience_id and e.state = 'PUBLISHED'
            cross join lateral unnest(array_append(p.scope, '')) as code
            group by 1, 2, 3
            """;

    private final JdbcClient jdbc;

    PromiseTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of each heap.
     *
     * @param scope roots of which none stands below another
     */
    Map<Heap, Long> counts(Scope scope, LocalDate today, LocalDate soon) {
        var parameters = new HashMap<String, Object>();
        parameters.put("today", today);
        parameters.put("soon", soon);
        parameters.put(
                "codes", scope.everywhere() ? new String[] {""} : scope.roots().toArray(String[]::new));
        return jdbc.sql("""
                select %s from (
                  select state, due_on, count from experience.promise_tally where structure = any (:codes)
                  union all
                  select state, due_on, change from experience.promise_entry where %s) as p
                """.formatted(COUNTS, scope.everywhere() ? "true" : "scope && cast(:codes as text[])"))
                .params(parameters)
                .query((row, _) -> {
                    var counts = new EnumMap<Heap, Long>(Heap.class);
                    for (var heap : Heap.values()) {
                        counts.put(heap, row.getLong(heap.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** Folds all that happened into the tally: exactly once each, whoever folds and whenever it stops. */
    void fold() {
        int folded;
        do {
            folded = jdbc.sql("""
                    with taken as (
                      delete from experience.promise_entry where id in (
                        select id from experience.promise_entry order by id limit :most for update skip locked)
                      returning scope, state, due_on, change),
                    sums as (
                      insert into experience.promise_tally as t (structure, state, due_on, count)
                      select code, state, due_on, sum(change)
                      from taken cross join lateral unnest(array_append(scope, '')) as code
                      group by 1, 2, 3 order by 1, 2, 3
                      on conflict (structure, state, due_on) do update set count = t.count + excluded.count)
                    select count(*) from taken
                    """).param("most", FOLDED).query(Integer.class).single();
        } while (folded == FOLDED);
        jdbc.sql("delete from experience.promise_tally where count = 0").update();
    }

    /**
     * Makes it again from the promises themselves, while nobody writes any.
     *
     * @return how many of its counts were wrong
     */
    @Transactional
    public long rebuild() {
        jdbc.sql("lock table experience.promise, experience.promise_entry, experience.promise_tally in exclusive mode")
                .update();
        jdbc.sql("""
                update experience.promise p set public = not p.public from experience.experience e
                where e.id = p.experience_id and p.public <> (e.state = 'PUBLISHED')
                """).update();
        fold();
        long wrong = jdbc.sql("""
                select count(*) from (%s) as base
                full join experience.promise_tally t using (structure, state, due_on)
                where base.count is distinct from t.count
                """.formatted(BASE)).query(Long.class).single();
        if (wrong > 0) {
            for (var statement : List.of(
                    "delete from experience.promise_tally",
                    "insert into experience.promise_tally (structure, state, due_on, count) " + BASE)) {
                jdbc.sql(statement).update();
            }
        }
        return wrong;
    }
}
