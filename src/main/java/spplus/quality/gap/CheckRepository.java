package spplus.quality.gap;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which structures' gaps are to be looked for. */
@Repository
class CheckRepository {

    private final JdbcClient jdbc;

    CheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Collection<String> structures, Instant at) {
        jdbc.sql("""
                insert into quality.gap_check (structure, asked_at) select structure, :at
                from unnest(cast(:structures as text[])) as asked (structure) order by 1
                on conflict do nothing
                """)
                .param("at", GapStore.utc(at))
                .param("structures", structures.toArray(String[]::new))
                .update();
    }

    /** Asks for all that gave something of an indicator. @param network and {@code structure} above them, empty for any */
    void askAiming(String indicator, String network, String structure, Instant at) {
        jdbc.sql("""
                insert into quality.gap_check (structure, asked_at) select p.structure, :at
                from quality.place p
                where p.active and (:network = '' or p.network = :network)
                  and (:structure = '' or exists (
                    select from quality.lineage l where l.structure = p.structure and l.above = :structure))
                  and exists (select from quality.structure_sum s
                    where s.structure = p.structure and s.indicator = :indicator)
                order by 1 on conflict do nothing
                """)
                .param("at", GapStore.utc(at))
                .param("network", network)
                .param("structure", structure)
                .param("indicator", indicator)
                .update();
    }

    /** Asks for all whose computed gaps are open: others' figures, that they are compared to, change without a word. */
    void askOpen(Instant at) {
        jdbc.sql("""
                insert into quality.gap_check (structure, asked_at) select distinct structure, cast(:at as timestamptz)
                from quality.gap where found <> 'WRITTEN' and state in ('TO_QUALIFY', 'QUALIFIED', 'PRIORITY')
                order by 1 on conflict do nothing
                """).param("at", GapStore.utc(at)).update();
    }

    /** Asked for longest ago. */
    Optional<String> next(Instant now) {
        return jdbc.sql("""
                select structure from quality.gap_check where asked_at <= ? order by asked_at, structure limit 1
                """)
                .param(GapStore.utc(now))
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /** Takes it out, in the transaction that looks for its gaps. @return false when another did */
    boolean take(String structure) {
        return jdbc.sql("delete from quality.gap_check where structure = ?")
                        .param(structure)
                        .update()
                == 1;
    }

    /** It failed once more. @param attempts after how many it is put off to {@code later} @return whether it is */
    boolean failed(String structure, int attempts, Instant later) {
        return jdbc.sql("""
                update quality.gap_check set failures = (failures + 1) % :attempts,
                  asked_at = case when failures + 1 < :attempts then asked_at else :later end
                where structure = :structure returning failures
                """)
                .param("attempts", attempts)
                .param("later", GapStore.utc(later))
                .param("structure", structure)
                .query(Integer.class)
                .optional()
                .filter(failures -> failures == 0)
                .isPresent();
    }
}
