package spplus.survey.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files of results asked for and their parts. */
@Repository
class ExportRepository {

    private final JdbcClient jdbc;

    ExportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for a file of the structure and of every one below it that has answers in the selection. */
    void add(UUID id, UUID agent, Selection selection, Instant now, Instant expires) {
        jdbc.sql("""
                insert into survey.score_export
                  (id, agent, structure_id, campaign_id, first_month, last_month, scopes, asked_at, expires_at)
                select :id, :agent, :structure, cast(:campaign as uuid), :first, :last,
                  array(select distinct up.scope
                    from survey.rollup_lineage l
                    join survey.rollup_lineage up on up.structure_id = l.structure_id and up.depth <= l.depth
                    where l.scope = :structure and exists (
                      select from survey.rollup_sheet s where s.scope = up.scope and s.month between :first and :last
                        and (cast(:campaign as uuid) is null or s.campaign_id = :campaign))
                    order by 1), :now, :expires
                """)
                .param("id", id)
                .param("agent", agent)
                .param("structure", selection.structure().code().value())
                .param(
                        "campaign",
                        selection.campaign() == null
                                ? null
                                : selection.campaign().id())
                .param("first", selection.first())
                .param("last", selection.last())
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from survey.score_export where id = ?")
                .param(id)
                .query(ExportRepository::read)
                .optional();
    }

    /** The next one with something left to write, kept from other nodes until the transaction ends. */
    Optional<Job> lockNext() {
        return jdbc.sql("""
                select * from survey.score_export where finished_at is null and cancelled_at is null
                order by asked_at, id limit 1 for update skip locked
                """).query(ExportRepository::read).optional();
    }

    List<Job> of(UUID agent, Instant now, int limit) {
        return jdbc.sql("""
                select * from survey.score_export where agent = ? and cancelled_at is null and expires_at > ?
                order by asked_at desc, id limit ?
                """)
                .param(agent)
                .param(utc(now))
                .param(limit)
                .query(ExportRepository::read)
                .list();
    }

    int countWaiting(UUID agent) {
        return jdbc.sql("""
                select count(*) from survey.score_export where agent = ? and finished_at is null and cancelled_at is null
                """).param(agent).query(Integer.class).single();
    }

    /** Keeps one part, and how many structures are written now. */
    void keep(UUID job, int number, String csv, int done) {
        jdbc.sql(
                        "insert into survey.score_export_part (export_id, number, csv) values (?, ?, ?) on conflict do nothing")
                .param(job)
                .param(number)
                .param(csv)
                .update();
        jdbc.sql("update survey.score_export set done = ? where id = ?")
                .param(done)
                .param(job)
                .update();
    }

    void finish(UUID job, Instant now, Instant expires) {
        jdbc.sql("update survey.score_export set finished_at = ?, expires_at = ? where id = ?")
                .param(utc(now))
                .param(utc(expires))
                .param(job)
                .update();
    }

    void cancel(UUID job, Instant now) {
        jdbc.sql("update survey.score_export set cancelled_at = ? where id = ? and finished_at is null")
                .param(utc(now))
                .param(job)
                .update();
        jdbc.sql("delete from survey.score_export_part where export_id = ? and export_id in "
                        + "(select id from survey.score_export where cancelled_at is not null)")
                .param(job)
                .update();
    }

    List<Integer> parts(UUID job) {
        return jdbc.sql("select number from survey.score_export_part where export_id = ? order by number")
                .param(job)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    String part(UUID job, int number) {
        return jdbc.sql("select csv from survey.score_export_part where export_id = ? and number = ?")
                .param(job)
                .param(number)
                .query(String.class)
                .single();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from survey.score_export where expires_at < ?")
                .param(utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Job read(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("structure_id"),
                row.getObject("campaign_id", UUID.class),
                YearMonth.from(row.getObject("first_month", LocalDate.class)),
                YearMonth.from(row.getObject("last_month", LocalDate.class)),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getInt("done"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at") != null,
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** A file asked for. */
    record Job(
            UUID id,
            UUID agent,
            String structure,
            @Nullable UUID campaign,
            YearMonth from,
            YearMonth to,
            List<String> scopes,
            int done,
            Instant askedAt,
            boolean finished,
            Instant expiresAt) {

        String query() {
            return "structure=" + structure + "&du=" + from + "&au=" + to
                    + (campaign == null ? "" : "&campagne=" + campaign);
        }
    }
}
