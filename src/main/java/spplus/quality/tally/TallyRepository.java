package spplus.quality.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;
import spplus.quality.tally.SumTree.Land;
import spplus.quality.tally.SumTree.Node;

/** Keeps sums. */
@Repository
class TallyRepository {

    private static final String NODES = """
            unnest(cast(:structures as text[]), cast(:indicators as text[]), cast(:firsts as date[]),
              cast(:months as smallint[]))
            """;

    private final JdbcClient jdbc;

    TallyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer of sums at a time: two that share an ancestor would wait for each other. */
    void lock() {
        jdbc.sql("select cast(pg_advisory_xact_lock(7406001) as text)")
                .query((_, _) -> true)
                .list();
    }

    /** What is published at these nodes. */
    Map<Node, Own> owns(Collection<Node> nodes) {
        var owns = new HashMap<Node, Own>();
        at(nodes, """
                select r.structure, r.indicator, r.first_day, r.months, r.numerator, r.second, r.denominator, r.whole
                from\s""" + NODES + """
                as asked (structure, indicator, first_day, months)
                join quality.result r using (structure, indicator, first_day, months)
                where r.state = 'PUBLISHED' and r.denominator is not null
                """)
                .query((row, _) -> owns.put(node(row), new Own(amounts(row), row.getBoolean("whole"))))
                .list();
        return owns;
    }

    Map<Node, Total> totals(Collection<Node> nodes) {
        var totals = new HashMap<Node, Total>();
        at(nodes, """
                select s.* from\s""" + NODES + """
                as asked (structure, indicator, first_day, months)
                join quality.structure_sum s using (structure, indicator, first_day, months)
                """)
                .query((row, _) ->
                        totals.put(node(row), new Total(amounts(row), row.getInt("results"), row.getInt("counted"))))
                .list();
        return totals;
    }

    /** @param grown by how much sums over territories grew */
    void write(Map<Node, Total> totals, Map<Land, Total> grown) {
        var nodes = List.copyOf(totals.entrySet());
        amounts(at(nodes.stream().map(Entry::getKey).toList(), """
                insert into quality.structure_sum as s
                  (structure, indicator, first_day, months, numerator, second, denominator, results, counted)
                select * from unnest(cast(:structures as text[]), cast(:indicators as text[]), cast(:firsts as date[]),
                  cast(:months as smallint[]), cast(:numerators as bigint[]), cast(:seconds as bigint[]),
                  cast(:denominators as bigint[]), cast(:results as int[]), cast(:counted as int[]))
                on conflict (structure, indicator, first_day, months) do update set
                  numerator = excluded.numerator, second = excluded.second, denominator = excluded.denominator,
                  results = excluded.results, counted = excluded.counted
                """), nodes).update();
        var lands = List.copyOf(grown.entrySet());
        amounts(land(lands.stream().map(Entry::getKey).toList(), """
                insert into quality.territory_sum as s
                  (network, kind, scope, indicator, first_day, months, numerator, second, denominator, counted)
                select network, kind, scope, indicator, first_day, months, numerator, second, denominator, counted
                from unnest(cast(:networks as text[]), cast(:kinds as text[]), cast(:scopes as text[]),
                  cast(:indicators as text[]), cast(:firsts as date[]), cast(:months as smallint[]),
                  cast(:numerators as bigint[]), cast(:seconds as bigint[]), cast(:denominators as bigint[]),
                  cast(:results as int[]), cast(:counted as int[]))
                as grown (network, kind, scope, indicator, first_day, months, numerator, second, denominator, results,
                  counted)
                where (numerator, second, denominator, counted) <> (0, 0, 0, 0)
                on conflict (network, kind, scope, indicator, first_day, months) do update set
                  numerator = s.numerator + excluded.numerator, second = s.second + excluded.second,
                  denominator = s.denominator + excluded.denominator, counted = s.counted + excluded.counted
                """), lands).update();
    }

    private StatementSpec at(Collection<Node> nodes, String sql) {
        return subjects(
                jdbc.sql(sql).param("structures", texts(nodes, Node::structure)),
                nodes.stream().map(Node::subject).toList());
    }

    private StatementSpec land(Collection<Land> lands, String sql) {
        return subjects(
                jdbc.sql(sql)
                        .param("networks", texts(lands, Land::network))
                        .param("kinds", texts(lands, Land::kind))
                        .param("scopes", texts(lands, Land::scope)),
                lands.stream().map(Land::subject).toList());
    }

    private static StatementSpec subjects(StatementSpec statement, List<Subject> subjects) {
        return statement
                .param("indicators", texts(subjects, Subject::indicator))
                .param("firsts", texts(subjects, one -> one.term().first().toString()))
                .param(
                        "months",
                        texts(subjects, one -> String.valueOf(one.term().months())));
    }

    private static <K> StatementSpec amounts(StatementSpec statement, List<Entry<K, Total>> sums) {
        return statement
                .param("numerators", longs(sums, one -> one.amounts().numerator()))
                .param("seconds", longs(sums, one -> one.amounts().second()))
                .param("denominators", longs(sums, one -> one.amounts().denominator()))
                .param("results", longs(sums, Total::results))
                .param("counted", longs(sums, Total::counted));
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static <K> Long[] longs(List<Entry<K, Total>> sums, ToLongFunction<Total> number) {
        return sums.stream().map(entry -> number.applyAsLong(entry.getValue())).toArray(Long[]::new);
    }

    private static Node node(ResultSet row) throws SQLException {
        var term = new Term(row.getDate("first_day").toLocalDate(), row.getInt("months"));
        return new Node(row.getString("structure"), new Subject(row.getString("indicator"), term));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(row.getLong("numerator"), row.getLong("second"), row.getLong("denominator"));
    }
}
