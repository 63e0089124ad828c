package spplus.experience.board;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.criticality.Criticality;
import spplus.experience.domain.Movement;

/** Counts the movements of moderation by day, and folds what is new into the days. */
@Repository
class VolumeRepository {

    private static final int FOLDED = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    VolumeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Folds entries into days: exactly once each, whoever folds and whenever it stops.
     *
     * @return whether some may be left
     */
    boolean fold() {
        int folded = jdbc.sql("""
                with taken as (
                  delete from experience.moderation_entry where id in (
                    select id from experience.moderation_entry order by id limit :most for update skip locked)
                  returning at, movement, reason, scope),
                days as (
                  insert into experience.moderation_volume as v (structure, day, movement, reason, count)
                  select code, cast(at at time zone :zone as date), movement, reason, count(*)
                  from taken cross join lateral unnest(array_append(scope, '')) as code
                  group by 1, 2, 3, 4 order by 1, 2, 3, 4
                  on conflict (structure, day, movement, reason) do update set count = v.count + excluded.count)
                select count(*) from taken
                """)
                .param("most", FOLDED)
                .param("zone", clock.getZone().getId())
                .query(Integer.class)
                .single();
        return folded == FOLDED;
    }

    /** By day, movement and reason, what is not folded yet included; {@code structure} is empty for the country. */
    List<Count> counts(String structure, LocalDate first) {
        return jdbc.sql("""
                select day, movement, reason, cast(sum(count) as bigint) as count from (
                  select day, movement, reason, count from experience.moderation_volume
                  where structure = :structure and day >= :first
                  union all
                  select cast(at at time zone :zone as date), movement, reason, count(*) from experience.moderation_entry
                  where (:structure = '' or :structure = any (scope)) and at >= :since
                  group by 1, 2, 3) as all_of_them
                group by day, movement, reason
                """)
                .param("structure", structure)
                .param("first", first)
                .param("since", time(first.atStartOfDay(clock.getZone()).toInstant()))
                .param("zone", clock.getZone().getId())
                .query((row, _) -> new Count(
                        row.getObject("day", LocalDate.class),
                        Movement.valueOf(row.getString("movement")),
                        row.getString("reason"),
                        row.getLong("count")))
                .list();
    }

    /** What waits now; one row each is kept only while it waits. */
    BoardPages.Waiting waiting(String structure) {
        return jdbc.sql("""
                select count(*) filter (where state <> 'PUBLISHED') as total,
                  count(*) filter (where state = 'APPEALED') as appeals,
                  count(*) filter (where rank <= :alert and state <> 'PUBLISHED') as alerts,
                  count(*) filter (where state = 'PUBLISHED') as flagged,
                  min(since) filter (where state <> 'PUBLISHED') as oldest
                from experience.moderation_case
                where state in ('AWAITING_MODERATION', 'APPEALED', 'PUBLISHED')
                  and (:country or scope && cast(:scope as text[]))
                """)
                .param("alert", Criticality.HIGHEST - Criticality.ALERT)
                .param("country", structure.isEmpty())
                .param("scope", new String[] {structure})
                .query((row, _) -> new BoardPages.Waiting(
                        row.getLong("total"),
                        row.getLong("appeals"),
                        row.getLong("alerts"),
                        row.getLong("flagged"),
                        instant(row, "oldest")))
                .single();
    }

    /** How many of one movement on one day. */
    record Count(LocalDate day, Movement movement, String reason, long count) {}
}
