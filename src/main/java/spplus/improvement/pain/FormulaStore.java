package spplus.improvement.pain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.priority.FormulaTable;

/** Keeps the formula of pain points, version after version. */
@Repository
class FormulaStore extends FormulaTable {

    FormulaStore(JdbcClient jdbc) {
        super(jdbc, "improvement.pain_formula", PainWeights.ALL);
    }
}
