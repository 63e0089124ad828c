package spplus.experience.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.Period;

/** Counts offers, and what people said of them, by day, structure and kind. */
@Component
class OfferCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param structure code of the first service concerned, empty when it is not in the directory */
    @Transactional
    void add(String structure, Map<OfferKind, Helped> said) {
        said.forEach((kind, helped) -> jdbc.sql("""
                insert into experience.offer_count (day, structure, kind, offered, helped, useless)
                values (:day, :structure, :kind, 1, :helped, :useless)
                on conflict (day, structure, kind) do update set offered = offer_count.offered + 1,
                  helped = offer_count.helped + excluded.helped, useless = offer_count.useless + excluded.useless
                """)
                .param("day", LocalDate.now(clock))
                .param("structure", structure)
                .param("kind", kind.name())
                .param("helped", helped == Helped.YES ? 1 : 0)
                .param("useless", helped == Helped.NO ? 1 : 0)
                .update());
    }

    List<Count> byKind(Period period) {
        return jdbc.sql("""
                select kind as what, sum(offered) as offered, sum(helped) as helped, sum(useless) as useless
                from experience.offer_count where day between :from and :to group by kind order by kind
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, _) -> count(row))
                .list();
    }

    /** Those where most was offered. */
    List<Count> byStructure(Period period, int limit) {
        return jdbc.sql("""
                select structure as what, sum(offered) as offered, sum(helped) as helped, sum(useless) as useless
                from experience.offer_count where day between :from and :to and structure <> ''
                group by structure order by sum(offered) desc, structure limit :limit
                """)
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", limit)
                .query((row, _) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getString("what"), row.getLong("offered"), row.getLong("helped"), row.getLong("useless"));
    }

    /** How often something was offered, and what was said of it. */
    record Count(String what, long offered, long helped, long useless) {}
}
