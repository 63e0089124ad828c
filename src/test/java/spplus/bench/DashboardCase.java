package spplus.bench;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spplus.bench.Bench.Row;
import spplus.durability.RunningSite;

/** B4: satisfaction by month and office, from the sums, against DuckDB on the same answers in Parquet. */
final class DashboardCase {

    /** A network's structures follow each other: {@code '0'} is the sign after {@code '/'}. */
    private static final String OURS = """
            select scope, year, n, points from survey.rollup_year
            where question_id = ? and item = 0 and campaign_id = '00000000-0000-0000-0000-000000000000'
              and path > '%1$s/' and path < '%1$s0'
            """;

    /** A page opened often reads a statement that the driver knows, and numbers as they are. */
    private static final int UNTIL_KNOWN = 8;

    private static final String THEIRS = """
            select structure_id, month, sum(sign) as n, sum(sign * score) as points
            from read_parquet('%s')
            where question_id = ? and item = 0 and structure_id in (select structure_id from office)
            group by 1, 2
            """;

    private final RunningSite site;
    private final Path parquet;
    private final int turns;

    /** @param parquet the answers of the site, written by {@code check-rollups} */
    DashboardCase(RunningSite site, Path parquet, int turns) {
        this.site = site;
        this.parquet = parquet;
        this.turns = turns;
    }

    List<Row> measure() throws SQLException {
        try (var ours = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var theirs = DriverManager.getConnection("jdbc:duckdb:")) {
            int question = question(ours);
            var largest = largestNetwork(ours, question);
            return List.of(
                    row("B4", "satisfaction d’un réseau par mois × service", ours, theirs, question, largest),
                    row("B4 tout", "la même, tous réseaux", ours, theirs, question, ""));
        }
    }

    private Row row(String name, String what, Connection ours, Connection theirs, int question, String scope)
            throws SQLException {
        var offices = offices(ours, scope);
        var sums = OURS.formatted(path(ours, scope));
        keep(theirs, offices);
        var mine = new double[turns];
        var base = new double[turns];
        var file = THEIRS.formatted(parquet.toAbsolutePath());
        long same = read(theirs, file, question, Set.of());
        for (int i = 0; i < UNTIL_KNOWN; i++) {
            if (same != read(ours, sums, question, offices) || same == 0) {
                throw new IllegalStateException("the two do not count the same: " + same);
            }
        }
        for (int i = 0; i < turns; i++) {
            mine[i] = time(ours, sums, question, offices);
            base[i] = time(theirs, file, question, Set.of());
        }
        return new Row(name, what, "DuckDB sur les mêmes réponses en Parquet", "ms", mine, base, "≤ 0,05");
    }

    private static double time(Connection connection, String sql, int question, Set<String> offices)
            throws SQLException {
        long start = System.nanoTime();
        read(connection, sql, question, offices);
        return (System.nanoTime() - start) / 1e6;
    }

    /** @return the answers that every row of the result holds; of ours, those of the offices alone */
    private static long read(Connection connection, String sql, int question, Set<String> offices) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, question);
            long answers = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (offices.isEmpty()) {
                        answers += rows.getLong("n");
                    } else if (offices.contains(rows.getString("scope"))) {
                        answers += sum(rows.getArray("n"), rows.getArray("points"));
                    }
                }
            }
            return answers;
        }
    }

    /** Points are read too, as who draws the page reads them. */
    private static long sum(Array answers, Array points) throws SQLException {
        if (((Long[]) points.getArray()).length != 12) {
            throw new IllegalStateException("a year has twelve months");
        }
        return Arrays.stream((Long[]) answers.getArray())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** A network's structures follow each other: between its path and a slash, and its path and the sign after the slash. */
    private static String path(Connection connection, String scope) throws SQLException {
        return one(connection, "select path from survey.rollup_lineage where scope = '%s' limit 1".formatted(scope));
    }

    /** Structures below, without those that have some below themselves: theirs would be counted with these. */
    private static Set<String> offices(Connection connection, String scope) throws SQLException {
        var offices = new HashSet<String>();
        try (var query = connection.prepareStatement("""
                select l.structure_id from survey.rollup_lineage l
                where l.scope = ? and l.structure_id <> '' and not exists (select from survey.rollup_lineage below
                  where below.scope = l.structure_id and below.structure_id <> l.structure_id)
                """)) {
            query.setString(1, scope);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    offices.add(rows.getString(1));
                }
            }
        }
        return offices;
    }

    private static void keep(Connection connection, Set<String> offices) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create or replace table office (structure_id varchar)");
        }
        try (var insert = connection.prepareStatement("insert into office values (?)")) {
            for (var office : offices) {
                insert.setString(1, office);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int question(Connection connection) throws SQLException {
        return Integer.parseInt(one(
                connection,
                "select id from survey.question where code = 'satisfaction' order by version desc limit 1"));
    }

    private static String largestNetwork(Connection connection, int question) throws SQLException {
        return one(connection, """
                select l.scope from survey.rollup_lineage l join survey.rollup_month s on s.scope = l.structure_id
                where l.scope <> '' and l.depth > 0 and s.question_id = %d
                group by 1 order by sum(s.n) desc limit 1
                """.formatted(question));
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
