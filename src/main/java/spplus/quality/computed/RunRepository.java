package spplus.quality.computed;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.quality.domain.Term;

/** Keeps how far each indicator is computed over each period. */
@Repository
class RunRepository {

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when the period is known already. */
    void plan(String indicator, Term term, Instant now) {
        jdbc.sql("""
                insert into quality.computation (indicator, first_day, months, due_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .param(indicator)
                .param(Date.valueOf(term.first()))
                .param(term.months())
                .param(utc(now))
                .update();
    }

    /** The one that is due for longest. */
    Optional<Run> due(Instant now) {
        return jdbc.sql("""
                select * from quality.computation where due_at <= ? order by due_at, indicator, first_day desc, months
                limit 1
                """).param(utc(now)).query(RunRepository::run).optional();
    }

    /** Some more are done. @param cursor last structure of them, empty at the end */
    Run advance(Run run, String cursor, int structures, int changed) {
        boolean begins = run.cursor().isEmpty();
        var now = new Run(
                run.indicator(),
                run.term(),
                cursor,
                (begins ? 0 : run.structures()) + structures,
                (begins ? 0 : run.changed()) + changed,
                run.dueAt(),
                run.finishedAt());
        jdbc.sql("""
                update quality.computation set structures = ?, changed = ?, cursor = ?
                where indicator = ? and first_day = ? and months = ?
                """)
                .param(now.structures())
                .param(now.changed())
                .param(now.cursor())
                .param(run.indicator())
                .param(Date.valueOf(run.term().first()))
                .param(run.term().months())
                .update();
        return now;
    }

    /** What was asked for again since it began stays due. @param next when to compute it again, null never to */
    void finish(Run run, Instant now, @Nullable Instant next) {
        jdbc.sql("""
                update quality.computation
                set finished_at = ?, due_at = case when due_at is not distinct from ? then ? else due_at end, cursor = '',
                  failures = 0
                where indicator = ? and first_day = ? and months = ?
                """)
                .param(utc(now))
                .param(run.dueAt() == null ? null : utc(run.dueAt()))
                .param(next == null ? null : utc(next))
                .param(run.indicator())
                .param(Date.valueOf(run.term().first()))
                .param(run.term().months())
                .update();
    }

    /**
     * It failed once more; whatever it had written stays, and it goes on from there.
     *
     * @param attempts after how many it is put off to {@code later}
     * @return whether it is
     */
    boolean failed(Run run, int attempts, Instant later) {
        return jdbc.sql("""
                update quality.computation set failures = (failures + 1) % :attempts,
                  due_at = case when failures + 1 < :attempts then due_at else :later end
                where indicator = :indicator and first_day = :first and months = :months
                returning failures
                """)
                        .param("attempts", attempts)
                        .param("later", utc(later))
                        .param("indicator", run.indicator())
                        .param("first", Date.valueOf(run.term().first()))
                        .param("months", run.term().months())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Makes all periods of an indicator due, from their beginning. */
    void again(String indicator, Instant now) {
        jdbc.sql("update quality.computation set due_at = ?, cursor = '' where indicator = ?")
                .param(utc(now))
                .param(indicator)
                .update();
    }

    /** The newest periods of an indicator. */
    List<Run> of(String indicator, int limit) {
        return jdbc.sql("""
                select * from quality.computation where indicator = ? order by first_day desc, months limit ?
                """)
                .param(indicator)
                .param(limit)
                .query(RunRepository::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("indicator"),
                new Term(row.getDate("first_day").toLocalDate(), row.getInt("months")),
                row.getString("cursor"),
                row.getInt("structures"),
                row.getInt("changed"),
                instant(row, "due_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * An indicator over a period.
     *
     * @param cursor last structure done, empty before the first
     * @param structures how many were said something of, and {@code changed} whose result is new or other than before
     * @param dueAt when it is computed next, null never
     */
    record Run(
            String indicator,
            Term term,
            String cursor,
            int structures,
            int changed,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt) {}
}
