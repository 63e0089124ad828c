package spplus.verbatim.beside;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.Axis;

/** Reads how many texts spoke well or badly of each axis. */
@Repository
class AxisRepository {

    private final JdbcClient jdbc;

    AxisRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** About a structure and all below it, months from one to another. */
    List<Count> count(String structure, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select substring(subject from '^axis:([A-Z]+)-') as axis, substring(subject from '-([A-Z]+)$') as polarity,
                  sum(texts) as texts
                from verbatim.tally
                where structure = ? and month between ? and ? and subject like 'axis:%' and subject not like '%-NEUTRAL'
                group by 1, 2
                """)
                .param(structure)
                .param(Date.valueOf(first))
                .param(Date.valueOf(last))
                .query((row, _) ->
                        new Count(Axis.valueOf(row.getString("axis")), row.getString("polarity"), row.getLong("texts")))
                .list();
    }

    /** Texts that speak of an axis. @param polarity POSITIVE or NEGATIVE */
    record Count(Axis axis, String polarity, long texts) {}
}
