package spplus.quality.indicator;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether results were given for an indicator. */
@Repository
class ResultCountRepository {

    private final JdbcClient jdbc;

    ResultCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For periods that begin on that day or later. */
    boolean isGivenSince(String indicator, LocalDate day) {
        return jdbc.sql("select exists (select from quality.result where indicator = ? and first_day >= ?)")
                .param(indicator)
                .param(Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    /** By one of its versions, which counts for periods before its first day too when it is the first one. */
    boolean isGiven(String indicator, int version) {
        return jdbc.sql("select exists (select from quality.result where indicator = ? and version = ?)")
                .param(indicator)
                .param(version)
                .query(Boolean.class)
                .single();
    }
}
