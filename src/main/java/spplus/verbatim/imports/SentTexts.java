package spplus.verbatim.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which texts tools sent before, whatever they called their kind. */
@Repository
class SentTexts {

    private final JdbcClient jdbc;

    SentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days on which those that are kept were said. */
    Map<String, LocalDate> days(Collection<String> sourceIds) {
        var days = new HashMap<String, LocalDate>();
        jdbc.sql("""
                select source_id, said_on from verbatim.verbatim
                where source_kind in ('api', 'suggestion') and source_id = any (?)
                """).param(sourceIds.toArray(String[]::new)).query(row -> {
            days.put(row.getString("source_id"), row.getObject("said_on", LocalDate.class));
        });
        return days;
    }
}
