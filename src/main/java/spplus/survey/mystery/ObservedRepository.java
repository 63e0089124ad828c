package spplus.survey.mystery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.survey.mystery.Contact.State;
import spplus.survey.mystery.Criterion.Channel;

/** Adds up what was observed in a campaign. */
@Repository
class ObservedRepository {

    private final JdbcClient jdbc;

    ObservedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of contacts that were made, by criterion, channel and structure. */
    List<Cell> cells(UUID campaign) {
        return jdbc.sql("""
                select t.channel, f.criterion, t.structure_id,
                  count(*) filter (where f.rating = 'YES') as yes, count(*) filter (where f.rating = 'PARTLY') as partly,
                  count(*) filter (where f.rating = 'NO') as no,
                  count(*) filter (where f.rating = 'NOT_OBSERVED') as missing,
                  coalesce(array_agg(f.measure) filter (where f.measure is not null), '{}') as measures
                from survey.mystery_contact t join survey.mystery_finding f on f.contact_id = t.id
                where t.campaign_id = ? and t.state = 'DONE' group by 1, 2, 3
                """)
                .param(campaign)
                .query((row, _) -> new Cell(
                        new Unit(Channel.valueOf(row.getString("channel")), row.getInt("criterion")),
                        row.getString("structure_id"),
                        new Tally(
                                row.getLong("yes"),
                                row.getLong("partly"),
                                row.getLong("no"),
                                row.getLong("missing"),
                                List.of((Integer[]) row.getArray("measures").getArray()))))
                .list();
    }

    /** Contacts by structure, channel and state; those taken back aside. */
    List<Count> counts(UUID campaign) {
        return jdbc.sql("""
                select structure_id, channel, state, count(*) as n from survey.mystery_contact
                where campaign_id = ? and state <> 'CANCELLED' group by 1, 2, 3
                """)
                .param(campaign)
                .query((row, _) -> new Count(
                        row.getString("structure_id"),
                        Channel.valueOf(row.getString("channel")),
                        State.valueOf(row.getString("state")),
                        row.getLong("n")))
                .list();
    }

    /** What one criterion is for one channel; never added to another. */
    record Unit(Channel channel, int criterion) {}

    record Cell(Unit unit, String structure, Tally tally) {}

    record Count(String structure, Channel channel, State state, long n) {}

    /** What was observed. @param missing contacts in which it was not */
    record Tally(long yes, long partly, long no, long missing, List<Integer> measures) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, List.of());

        Tally {
            measures = List.copyOf(measures);
        }

        long observed() {
            return yes + partly + no + measures.size();
        }

        Tally plus(Tally other) {
            var all = new ArrayList<>(measures);
            all.addAll(other.measures);
            return new Tally(yes + other.yes, partly + other.partly, no + other.no, missing + other.missing, all);
        }

        List<Integer> sorted() {
            return measures.stream().sorted().toList();
        }
    }

    /** Cells of one unit, by structure. */
    static Map<String, Tally> of(List<Cell> cells, Unit unit) {
        var found = new HashMap<String, Tally>();
        cells.stream()
                .filter(cell -> cell.unit().equals(unit))
                .forEach(cell -> found.merge(cell.structure(), cell.tally(), Tally::plus));
        return found;
    }
}
