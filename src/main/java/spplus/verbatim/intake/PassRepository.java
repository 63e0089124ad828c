package spplus.verbatim.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.verbatim.domain.Taken;

/** Keeps where each pass is. */
@Repository
class PassRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PassRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The source is gone through from its beginning, again if it was. */
    void ask(String source) {
        jdbc.sql("""
                insert into verbatim.intake_pass (source, asked_at) values (:source, :now)
                on conflict (source) do update
                set cursor = '', seen = 0, changed = 0, asked_at = :now, finished_at = null
                """).param("source", source).param("now", now()).update();
    }

    /** The same, if it never was. */
    void askFirst(String source) {
        jdbc.sql("insert into verbatim.intake_pass (source, asked_at) values (?, ?) on conflict do nothing")
                .param(source)
                .param(now())
                .update();
    }

    /** Where the pass is, kept from other processes; empty when it is done, or another process has it. */
    Optional<String> hold(String source) {
        return jdbc.sql("""
                        select cursor from verbatim.intake_pass where source = ? and finished_at is null
                        for update skip locked
                        """).param(source).query(String.class).optional();
    }

    void advance(String source, String cursor, int seen, Taken taken, int withdrawn) {
        jdbc.sql("""
                update verbatim.intake_pass set cursor = :cursor, seen = seen + :seen, changed = changed + :changed
                where source = :source
                """)
                .param("source", source)
                .param("cursor", cursor)
                .param("seen", seen)
                .param("changed", taken.created() + taken.changed() + withdrawn)
                .update();
    }

    void finish(String source) {
        jdbc.sql("update verbatim.intake_pass set finished_at = ? where source = ?")
                .param(now())
                .param(source)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
