package spplus.verbatim.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;

/** Keeps how many people each structure served, and reads how many texts came meanwhile. */
@Repository
class ContactRepository {

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Visits(YearMonth month, long visits, String saidBy) {}

    List<Visits> visits(String structure, YearMonth from, YearMonth to) {
        return jdbc.sql("""
                select month, visits, said_by_name from verbatim.visits
                where structure = :structure and month between :from and :to order by month desc
                """)
                .param("structure", structure)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, _) -> new Visits(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("visits"),
                        row.getString("said_by_name")))
                .list();
    }

    void say(String structure, YearMonth month, long visits, Actor by, Instant now) {
        jdbc.sql("""
                insert into verbatim.visits (structure, month, visits, said_by, said_by_name, said_at)
                values (:structure, :month, :visits, :by, :name, :now)
                on conflict (structure, month) do update set visits = excluded.visits, said_by = excluded.said_by,
                  said_by_name = excluded.said_by_name, said_at = excluded.said_at
                """)
                .param("structure", structure)
                .param("month", month.atDay(1))
                .param("visits", visits)
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unsay(String structure, YearMonth month) {
        jdbc.sql("delete from verbatim.visits where structure = ? and month = ?")
                .param(structure)
                .param(month.atDay(1))
                .update();
    }

    /** Texts of the months whose visits are known, by subject. */
    Map<String, Long> texts(String structure, YearMonth from, YearMonth to) {
        var texts = new HashMap<String, Long>();
        jdbc.sql("""
                select t.subject, sum(t.texts) as texts from verbatim.visits v
                join verbatim.tally t using (structure, month)
                where v.structure = :structure and v.month between :from and :to group by t.subject
                """)
                .param("structure", structure)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query(row -> {
                    texts.put(row.getString(1), row.getLong(2));
                });
        return texts;
    }
}
