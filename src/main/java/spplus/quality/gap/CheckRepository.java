package spplus.quality.gap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Takes some out, in the transaction that looks for their gaps. */
    List<String> take(int limit) {
        return jdbc.sql("""
                delete from quality.gap_check where structure in (
                  select structure from quality.gap_check order by asked_at, structure limit ? for update skip locked)
                returning structure
                """).param(limit).query((row, _) -> row.getString(1)).list();
    }
}
