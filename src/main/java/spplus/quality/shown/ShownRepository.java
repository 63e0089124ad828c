package spplus.quality.shown;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.Statistic;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;

/** Reads what is public: sums and the words of published results, never what waits. */
@Repository
class ShownRepository {

    private final JdbcClient jdbc;

    ShownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The two newest periods of each indicator of a structure, the newest first. */
    Map<String, List<Sums>> latest(String structure, Collection<String> indicators) {
        return grouped(
                jdbc.sql("""
                select asked.indicator, s.first_day, s.months, s.numerator, s.second, s.denominator, s.counted
                from unnest(cast(:indicators as text[])) as asked (indicator)
                cross join lateral (select * from quality.structure_sum s
                  where s.structure = :structure and s.indicator = asked.indicator and s.denominator > 0
                  order by s.first_day desc, s.months limit 2) as s
                """).param("structure", structure).param("indicators", indicators.toArray(String[]::new)));
    }

    /** The newest period that a structure itself speaks of, for each indicator. */
    Map<String, Said> said(String structure, Collection<String> indicators) {
        var said = new HashMap<String, Said>();
        jdbc.sql("""
                select asked.indicator, r.first_day, r.months, r.reason, r.words
                from unnest(cast(:indicators as text[])) as asked (indicator)
                cross join lateral (select * from quality.result r
                  where r.structure = :structure and r.indicator = asked.indicator and r.state = 'PUBLISHED'
                  order by r.first_day desc, r.months limit 1) as r
                """)
                .param("structure", structure)
                .param("indicators", indicators.toArray(String[]::new))
                .query((row, _) -> said.put(
                        row.getString("indicator"),
                        new Said(term(row), row.getString("reason"), row.getString("words"))))
                .list();
        return said;
    }

    /** Period after period, the newest first. */
    List<Sums> evolution(String structure, String indicator, int limit) {
        return jdbc.sql("""
                select * from quality.structure_sum where structure = ? and indicator = ? and denominator > 0
                order by first_day desc, months limit ?
                """)
                .param(structure)
                .param(indicator)
                .param(limit)
                .query((row, _) -> sums(row))
                .list();
    }

    /** The two newest periods of each indicator of a territory, for a network or, empty, all of them. */
    Map<String, List<Sums>> latest(String network, String kind, String scope, Collection<String> indicators) {
        return grouped(jdbc.sql("""
                select asked.indicator, s.first_day, s.months, s.numerator, s.second, s.denominator, s.counted
                from unnest(cast(:indicators as text[])) as asked (indicator)
                cross join lateral (select * from quality.territory_sum s
                  where s.network = :network and s.kind = :kind and s.scope = :scope and s.indicator = asked.indicator
                    and s.denominator > 0
                  order by s.first_day desc, s.months limit 2) as s
                """)
                .param("network", network)
                .param("kind", kind)
                .param("scope", scope)
                .param("indicators", indicators.toArray(String[]::new)));
    }

    List<Sums> evolution(String network, String kind, String scope, String indicator, int limit) {
        return jdbc.sql("""
                select * from quality.territory_sum
                where network = ? and kind = ? and scope = ? and indicator = ? and denominator > 0
                order by first_day desc, months limit ?
                """)
                .param(network)
                .param(kind)
                .param(scope)
                .param(indicator)
                .param(limit)
                .query((row, _) -> sums(row))
                .list();
    }

    /** All territories of a kind, by code. */
    Map<String, Sums> spread(String network, String kind, String indicator, Term term) {
        var spread = new HashMap<String, Sums>();
        jdbc.sql("""
                select * from quality.territory_sum
                where indicator = ? and first_day = ? and months = ? and network = ? and kind = ? and denominator > 0
                """)
                .param(indicator)
                .param(Date.valueOf(term.first()))
                .param(term.months())
                .param(network)
                .param(kind)
                .query((row, _) -> spread.put(row.getString("scope"), sums(row)))
                .list();
        return spread;
    }

    /** Each of these networks in one territory. */
    Map<String, Sums> networks(Collection<String> networks, String kind, String scope, String indicator, Term term) {
        var found = new HashMap<String, Sums>();
        jdbc.sql("""
                select * from quality.territory_sum
                where network = any (?) and kind = ? and scope = ? and indicator = ? and first_day = ? and months = ?
                  and denominator > 0
                """)
                .param(networks.toArray(String[]::new))
                .param(kind)
                .param(scope)
                .param(indicator)
                .param(Date.valueOf(term.first()))
                .param(term.months())
                .query((row, _) -> found.put(row.getString("network"), sums(row)))
                .list();
        return found;
    }

    /** What a structure itself published for a period; empty when it did not. */
    Optional<Amounts> own(String structure, String indicator, Term term) {
        return jdbc.sql("""
                select * from quality.result
                where structure = ? and indicator = ? and first_day = ? and months = ? and state = 'PUBLISHED'
                  and denominator is not null
                """)
                .param(structure)
                .param(indicator)
                .param(Date.valueOf(term.first()))
                .param(term.months())
                .query((row, _) -> amounts(row))
                .optional();
    }

    /** Over how many, all together, those of a network and type published what is too little to be shown. */
    long masked(String network, String type, String indicator, Term term) {
        return jdbc.sql("""
                select coalesce(sum(r.denominator), 0) from quality.place p
                join quality.result r on r.structure = p.structure and r.indicator = ? and r.first_day = ?
                  and r.months = ? and r.state = 'PUBLISHED' and r.denominator < ?
                where p.network = ? and p.type = ?
                """)
                .param(indicator)
                .param(Date.valueOf(term.first()))
                .param(term.months())
                .param(Statistic.MINIMUM_DENOMINATOR)
                .param(network)
                .param(type)
                .query(Long.class)
                .single();
    }

    /** The newest sum of an indicator for each of these structures. */
    Map<String, Sums> newest(Collection<String> structures, String indicator) {
        var found = new HashMap<String, Sums>();
        jdbc.sql("""
                select asked.structure as place, s.* from unnest(cast(:structures as text[])) as asked (structure)
                cross join lateral (select * from quality.structure_sum s
                  where s.structure = asked.structure and s.indicator = :indicator and s.denominator > 0
                  order by s.first_day desc, s.months limit 1) as s
                """)
                .param("structures", structures.toArray(String[]::new))
                .param("indicator", indicator)
                .query((row, _) -> found.put(row.getString("place"), sums(row)))
                .list();
        return found;
    }

    /** How many indicators have a public value, for each of these structures. */
    Map<String, Integer> counts(Collection<String> structures, LocalDate since) {
        var found = new HashMap<String, Integer>();
        jdbc.sql("""
                select structure, count(distinct indicator) as n from quality.structure_sum
                where structure = any (?) and first_day >= ? and denominator > 0 group by structure
                """)
                .param(structures.toArray(String[]::new))
                .param(Date.valueOf(since))
                .query((row, _) -> found.put(row.getString("structure"), row.getInt("n")))
                .list();
        return found;
    }

    private static Map<String, List<Sums>> grouped(JdbcClient.StatementSpec statement) {
        var found = new HashMap<String, List<Sums>>();
        statement
                .query((row, _) -> found.merge(
                        row.getString("indicator"),
                        List.of(sums(row)),
                        (some, more) -> List.of(some.getFirst(), more.getFirst())))
                .list();
        return found;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(term(row), amounts(row), row.getInt("counted"));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(row.getLong("numerator"), row.getLong("second"), row.getLong("denominator"));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(row.getDate("first_day").toLocalDate(), row.getInt("months"));
    }

    /** What a structure says of a period. @param reason why there is no value, empty for a value */
    record Said(Term term, String reason, String words) {}
}
