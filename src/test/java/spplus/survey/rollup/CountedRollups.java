package spplus.survey.rollup;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts answers until all that was written before is counted: whatever another test still writes holds a round back. */
public class CountedRollups {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Rollups rollups;
    private final JdbcClient jdbc;

    CountedRollups(Rollups rollups, JdbcClient jdbc) {
        this.rollups = rollups;
        this.jdbc = jdbc;
    }

    public void count() {
        until(rollups::count);
    }

    public void rebuild() {
        until(rollups::rebuild);
    }

    private void until(LongSupplier round) {
        long written = number("pg_current_xact_id()");
        await().atMost(LONGEST).until(() -> {
            round.getAsLong();
            return number("(select horizon from survey.rollup_state)") > written;
        });
    }

    private long number(String what) {
        return jdbc.sql("select cast(cast(%s as text) as bigint)".formatted(what))
                .query(Long.class)
                .single();
    }
}
