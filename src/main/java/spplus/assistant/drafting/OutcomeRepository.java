package spplus.assistant.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.core.Statistic.Caveat;

/** What became of drafts over the last twelve months. */
@Repository
class OutcomeRepository {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutcomeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DraftPages.Outcome> of(Collection<String> networks) {
        var period = period();
        return jdbc.sql("""
                select network, kind, count(*) as proposed, count(taken_at) as taken, count(edit_share) as compared,
                  percentile_cont(0.5) within group (order by edit_share) as median
                from assistant.proposal where network = any (:networks) and proposed_at >= :since
                group by network, kind order by network, kind limit :most
                """)
                .param("networks", networks.toArray(String[]::new))
                .param("since", since(period))
                .param("most", MOST)
                .query((row, _) -> {
                    long taken = row.getLong("taken");
                    long compared = row.getLong("compared");
                    double median = row.getDouble("median");
                    return new DraftPages.Outcome(
                            row.getString("network"),
                            row.getString("kind"),
                            row.getLong("proposed"),
                            Statistic.proportion(taken, row.getLong("proposed"), period, Caveat.EXHAUSTIVE),
                            Statistic.proportion(compared, taken, period, Caveat.EXHAUSTIVE),
                            compared < Statistic.MINIMUM_DENOMINATOR ? null : (Double) median,
                            compared);
                })
                .list();
    }

    List<DraftPages.Calls> calls(Collection<String> networks) {
        return jdbc.sql("""
                select network, outcome, count(*) as calls from assistant.model_call
                where network = any (:networks) and at >= :since group by 1, 2 order by 1, 3 desc limit :most
                """)
                .param("networks", networks.toArray(String[]::new))
                .param("since", since(period()))
                .param("most", MOST)
                .query((row, _) ->
                        new DraftPages.Calls(row.getString("network"), row.getString("outcome"), row.getLong("calls")))
                .list();
    }

    private Period period() {
        var today = LocalDate.now(clock.withZone(ZONE));
        return new Period(today.minusYears(1), today);
    }

    private static OffsetDateTime since(Period period) {
        return period.from().atStartOfDay(ZONE).toOffsetDateTime();
    }
}
