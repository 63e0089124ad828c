package spplus.priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a formula, version after version, in a table of the module that ranks: its number, its weights, {@code many},
 * {@code why}, {@code written_by} and {@code written_at}, in that order.
 */
public abstract class FormulaTable {

    private final JdbcClient jdbc;
    private final String table;
    private final List<Weight> weights;

    protected FormulaTable(JdbcClient jdbc, String table, List<Weight> weights) {
        this.jdbc = jdbc;
        this.table = table;
        this.weights = List.copyOf(weights);
    }

    public Formula current() {
        return history(1).getFirst();
    }

    /** The newest first. */
    public List<Formula> history(int limit) {
        return jdbc.sql("select * from " + table + " order by number desc limit ?")
                .param(limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Until the transaction ends the formula stays as it is; taken before anything that it ranks is. */
    public void stays() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Until the transaction ends nobody else ranks by the formula; taken before anything that it ranks is. */
    public void changes() {
        lock("pg_advisory_xact_lock");
    }

    /** In a transaction that {@link #changes} it. */
    public void write(Formula formula) {
        var values = new ArrayList<Object>();
        values.add(formula.number());
        weights.forEach(weight -> values.add(formula.weight(weight.name())));
        values.addAll(List.of(
                formula.many(), formula.why(), formula.by(), formula.at().atOffset(ZoneOffset.UTC)));
        var marks = "?" + ", ?".repeat(values.size() - 1);
        jdbc.sql("insert into " + table + " values (" + marks + ")")
                .params(values)
                .update();
    }

    private void lock(String how) {
        jdbc.sql("select cast(" + how + "(hashtextextended(?, 0)) as text)")
                .param(table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Formula read(ResultSet row) throws SQLException {
        var kept = new LinkedHashMap<String, Integer>();
        for (var weight : weights) {
            kept.put(weight.name(), row.getInt(weight.column()));
        }
        return new Formula(
                row.getInt("number"),
                kept,
                row.getLong("many"),
                row.getString("why"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
