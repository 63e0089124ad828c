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

    /** @return false when somebody wrote that version meanwhile */
    boolean write(RankingFormula formula) {
        return jdbc.sql("""
                        insert into quality.gap_formula values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
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
                        .update()
                == 1;
    }
}
