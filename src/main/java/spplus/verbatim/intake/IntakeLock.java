package spplus.verbatim.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.verbatim.domain.SourceKind;

/**
 * Keeps a pass over a source and the news of that source from crossing: what a pass read before a text was taken back
 * is never written after. Held until the end of the transaction.
 */
@Component
class IntakeLock {

    private final JdbcClient jdbc;

    IntakeLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For one piece of news: others may come at the same time, no pass may. */
    void shared(SourceKind kind) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param(key(kind))
                .query((_, _) -> true)
                .single();
    }

    /** For one page of a pass. */
    void alone(SourceKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key(kind))
                .query((_, _) -> true)
                .single();
    }

    private static String key(SourceKind kind) {
        return "verbatim.intake " + kind.code();
    }
}
