package spplus.quality.gap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.priority.FormulaTable;

/** Keeps the formula of gaps, version after version. */
@Repository
class FormulaStore extends FormulaTable {

    FormulaStore(JdbcClient jdbc) {
        super(jdbc, "quality.gap_formula", GapWeights.ALL);
    }
}
