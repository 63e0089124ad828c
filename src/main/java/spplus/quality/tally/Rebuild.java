package spplus.quality.tally;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds everything up again, by plainer queries than those that keep the sums as results come; mends what differs, and so
 * checks it. Readers never wait: rows that are right stay as they are.
 */
@Service
@Transactional
public class Rebuild {

    private static final String PUBLISHED = """
            create temporary table published on commit drop as
            select r.structure, r.indicator, r.first_day, r.months, r.numerator, r.second, r.denominator, r.whole,
              v.formula not like 'mediane%' as adds_up, p.network, p.type, true as counts,
              case when r.whole then p.covers_department else p.department end as department,
              case when r.whole then p.covers_region else p.region end as region
            from quality.result r
            join quality.indicator_version v on v.indicator = r.indicator and v.number = r.version
            join quality.place p on p.structure = r.structure
            where r.state = 'PUBLISHED' and r.denominator is not null
            """;

    private static final String FINEST = """
            update published r set counts = false
            from (
              select distinct l.above, below.indicator, below.first_day, below.months
              from published below join quality.lineage l on l.structure = below.structure and l.depth > 0
              where below.adds_up) as finer
            where finer.above = r.structure and finer.indicator = r.indicator and finer.first_day = r.first_day
              and finer.months = r.months and r.whole and r.adds_up
            """;

    private static final String STRUCTURES = """
            create temporary table expected_structure on commit drop as
            select l.above as structure, r.indicator, r.first_day, r.months,
              cast(coalesce(sum(r.numerator) filter (where r.counts), 0) as bigint) as numerator,
              cast(coalesce(sum(r.second) filter (where r.counts), 0) as bigint) as second,
              cast(coalesce(sum(r.denominator) filter (where r.counts), 0) as bigint) as denominator,
              cast(count(*) as int) as results, cast(count(*) filter (where r.counts) as int) as counted
            from published r join quality.lineage l on l.structure = r.structure and (r.adds_up or l.depth = 0)
            group by l.above, r.indicator, r.first_day, r.months
            """;

    private static final String TERRITORIES = """
            create temporary table expected_territory on commit drop as
            select n.network, t.kind, t.scope, r.indicator, r.first_day, r.months,
              cast(sum(r.numerator) as bigint) as numerator, cast(sum(r.second) as bigint) as second,
              cast(sum(r.denominator) as bigint) as denominator, cast(count(*) as int) as counted
            from published r
            cross join lateral (values ('F', 'FR', r.counts), ('R', r.region, r.counts), ('D', r.department, r.counts),
              ('T', r.type, true)) as t (kind, scope, counts)
            cross join lateral (values (''), (r.network)) as n (network)
            where r.adds_up and t.counts and t.scope is not null and (t.kind <> 'T' or n.network <> '')
            group by n.network, t.kind, t.scope, r.indicator, r.first_day, r.months
            """;

    private static final String STRUCTURE_KEY = "structure, indicator, first_day, months";
    private static final String TERRITORY_KEY = "network, kind, scope, indicator, first_day, months";

    private final JdbcClient jdbc;
    private final TallyRepository repository;
    private final Upkeep upkeep;

    Rebuild(JdbcClient jdbc, TallyRepository repository, Upkeep upkeep) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.upkeep = upkeep;
    }

    /** @return how many sums were not what results add up to */
    public int mend() {
        repository.lock();
        expect();
        return mend("structure", STRUCTURE_KEY, "numerator, second, denominator, results, counted", "results")
                + mend("territory", TERRITORY_KEY, "numerator, second, denominator, counted", "counted");
    }

    /** The same once the tree was read again, when that is asked for. */
    void mendIfMarked() {
        if (upkeep.takeSums()) {
            mend();
        }
    }

    /** The same without mending. */
    int check() {
        repository.lock();
        expect();
        return different("structure", STRUCTURE_KEY, "numerator, second, denominator, results, counted", "results")
                + different("territory", TERRITORY_KEY, "numerator, second, denominator, counted", "counted");
    }

    /** Temporary tables have no statistics until they are analysed: the finest would be looked for one by one. */
    private void expect() {
        create(PUBLISHED, "published");
        jdbc.sql(FINEST).update();
        create(STRUCTURES, "expected_structure");
        create(TERRITORIES, "expected_territory");
    }

    private void create(String sql, String table) {
        jdbc.sql(sql).update();
        jdbc.sql("analyze " + table).update();
    }

    private int different(String sum, String key, String amounts, String alive) {
        return jdbc.sql("""
                select count(*) from (select * from quality.%1$s_sum where %4$s <> 0) as kept
                full join expected_%1$s as expected using (%2$s)
                where (%5$s) is distinct from (%6$s)
                """.formatted(sum, key, amounts, alive, of("kept", amounts), of("expected", amounts)))
                .query(Integer.class)
                .single();
    }

    private int mend(String sum, String key, String amounts, String alive) {
        int gone = jdbc.sql("""
                delete from quality.%1$s_sum as kept where not exists (
                  select from expected_%1$s as expected where (%2$s) = (%3$s)) and kept.%4$s <> 0
                """.formatted(sum, of("expected", key), of("kept", key), alive))
                .update();
        return gone
                + jdbc.sql("""
                        insert into quality.%1$s_sum as kept (%2$s, %3$s)
                        select %2$s, %3$s from expected_%1$s
                        on conflict (%2$s) do update set (%3$s) = (%4$s) where (%5$s) is distinct from (%4$s)
                        """.formatted(sum, key, amounts, of("excluded", amounts), of("kept", amounts)))
                        .update();
    }

    private static String of(String table, String columns) {
        return table + "." + columns.replace(", ", ", " + table + ".");
    }
}
