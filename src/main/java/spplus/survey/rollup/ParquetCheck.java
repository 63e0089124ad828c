package spplus.survey.rollup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Counts the answers again outside PostgreSQL: writes them to a Parquet file, that stays for other tools, and has DuckDB
 * sum it and compare with the cells. Its memory is bounded; what does not fit goes to the folder.
 */
final class ParquetCheck {

    static final String ANSWERS = "answers.parquet";

    private static final String ANSWER_ROWS = """
            copy (select a.response_id, a.campaign_id, coalesce(a.structure_id, '') as structure_id, a.question_id, a.item,
                survey.month_of(a.received_on) as month, coalesce(r.channel, '?') as channel,
                coalesce(a.choice, -1) as choice, a.score, a.sign, q.kind
              from survey.answer a
              join survey.question q on q.id = a.question_id
              left join survey.response r on r.id = a.response_id and r.received_on = a.received_on
              where a.tx < (select horizon from survey.rollup_state)) to stdout (format csv, header)""";

    private static final String CELL_ROWS = """
            copy (select campaign_id, structure_id, question_id, item, month, channel, choice, n, sum, squares
              from survey.rollup_cell where n <> 0 or sum <> 0) to stdout (format csv, header)""";

    /** Said, not guessed: whether the first lines hold quotes decides nothing. A channel that is not known is empty. */
    private static final String TO_PARQUET = """
            copy (select * replace (coalesce(channel, '') as channel) from read_csv('%s', header = true, quote = '"', columns = {
                'response_id': 'varchar', 'campaign_id': 'varchar', 'structure_id': 'varchar', 'question_id': 'integer',
                'item': 'smallint', 'month': 'date', 'channel': 'varchar', 'choice': 'smallint',
                'score': 'decimal(9,3)', 'sign': 'tinyint', 'kind': 'varchar'}))
            to '%s' (format parquet, compression zstd)""";

    private static final String COUNTED = """
            create table counted as
            select campaign_id, coalesce(structure_id, '') as structure_id, question_id, item, month, channel, choice,
              sum(sign) as n, sum(sign * coalesce(score, 0)) as sum,
              sum(sign * coalesce(cast(score * score as decimal(18, 6)), 0)) as squares
            from read_parquet('%1$s') group by all
            union all
            select campaign_id, structure_id, question_id, item, month, channel, -2, count(*), 0, 0 from (
              select campaign_id, coalesce(structure_id, '') as structure_id, question_id, item, month, channel, response_id
              from read_parquet('%1$s') where kind = 'MULTIPLE' group by all having sum(sign) > 0)
            group by all""";

    private static final String COMPARED = """
            select count(*), count(*) filter (where n <> 0 or points <> 0 or squares <> 0) from (
              select campaign_id, structure_id, question_id, item, month, channel, choice, sum(n) as n, sum(points) as points,
                sum(squares) as squares
              from (
                select campaign_id, structure_id, question_id, item, month, channel, choice, n, sum as points, squares
                from counted
                union all
                select campaign_id, coalesce(structure_id, ''), question_id, item, month, coalesce(channel, ''), choice, -n,
                  -sum, -squares
                from read_csv('%s', header = true, quote = '"', columns = {
                  'campaign_id': 'varchar', 'structure_id': 'varchar', 'question_id': 'integer', 'item': 'smallint',
                  'month': 'date', 'channel': 'varchar', 'choice': 'smallint', 'n': 'bigint', 'sum': 'decimal(24,6)',
                  'squares': 'decimal(24,6)'}))
              group by all)""";

    private final Path folder;

    ParquetCheck(Path folder) {
        this.folder = folder;
    }

    /** @param snapshot a transaction that sees one state of the database */
    Found compare(Connection snapshot) throws SQLException, IOException {
        var answers = Files.createTempFile(folder, "answers", ".csv");
        var cells = Files.createTempFile(folder, "cells", ".csv");
        try {
            write(snapshot, ANSWER_ROWS, answers);
            write(snapshot, CELL_ROWS, cells);
            try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                    var statement = engine.createStatement()) {
                return compare(statement, answers, cells);
            }
        } finally {
            Files.deleteIfExists(answers);
            Files.deleteIfExists(cells);
        }
    }

    private Found compare(Statement engine, Path answers, Path cells) throws SQLException {
        var parquet = quoted(folder.resolve(ANSWERS));
        engine.execute("set memory_limit = '512MB'");
        engine.execute("set temp_directory = '%s'".formatted(quoted(folder.resolve("tmp"))));
        engine.execute("set preserve_insertion_order = false");
        engine.execute(TO_PARQUET.formatted(quoted(answers), parquet));
        engine.execute(COUNTED.formatted(parquet));
        long rows = number(engine, "select count(*) from read_parquet('%s')".formatted(parquet), 1);
        try (var row = engine.executeQuery(COMPARED.formatted(quoted(cells)))) {
            row.next();
            return new Found(rows, row.getLong(1), row.getLong(2));
        }
    }

    private static long number(Statement engine, String sql, int column) throws SQLException {
        try (var row = engine.executeQuery(sql)) {
            row.next();
            return row.getLong(column);
        }
    }

    private static void write(Connection snapshot, String rows, Path file) throws SQLException, IOException {
        try (var out = Files.newOutputStream(file)) {
            snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, out);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    /**
     * What the comparison found.
     *
     * @param answers rows in the file
     * @param compared cells
     * @param different those whose sums are not the same
     */
    record Found(long answers, long compared, long different) {}
}
