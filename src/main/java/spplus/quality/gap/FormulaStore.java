package spplus.quality.gap;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the formula, version after version. */
@Repository
class FormulaStore {

    private final JdbcClient jdbc;

    FormulaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RankingFormula current() {
        return history(1).getFirst();
    }

    /** The newest first. */
    List<RankingFormula> history(int limit) {
        return jdbc.sql("select * from quality.gap_formula order by number desc limit ?")
                .param(limit)
                .query((row, _) -> new RankingFormula(
                        row.getInt("number"),
                        row.getInt("gravity"),
                        row.getInt("frequency"),
                        row.getInt("users"),
                        row.getInt("in_hands"),
                        row.getLong("many"),
                        row.getString("why"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Until the transaction ends the formula stays as it is; taken before any gap is. */
    void stays() {
        jdbc.sql("select cast(pg_advisory_xact_lock_shared(7406004) as text)")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Until the transaction ends nobody else ranks by the formula; taken before any gap is. */
    void changes() {
        jdbc.sql("select cast(pg_advisory_xact_lock(7406004) as text)")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** In a transaction that {@link #changes} it. */
    void write(RankingFormula formula) {
        jdbc.sql("insert into quality.gap_formula values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        formula.number(),
                        formula.gravity(),
                        formula.frequency(),
                        formula.users(),
                        formula.inHands(),
                        formula.many(),
                        formula.why(),
                        formula.by(),
                        GapStore.utc(formula.at()))
                .update();
    }
}
