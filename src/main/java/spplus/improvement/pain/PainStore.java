package spplus.improvement.pain;

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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.improvement.action.Level;
import spplus.statistics.Verdict;
import spplus.verbatim.PainVoices.Month;

/** Keeps pain points and how they weigh. */
@Repository
class PainStore {

    private final JdbcClient jdbc;

    PainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PainPoint pain, List<String> scopes) {
        told(jdbc.sql("""
                insert into improvement.pain_point (id, structure, scopes, held_by, title, description, commitments,
                  procedures, gravity, remedy, rank, state, split_from, opened_by, opened_at, changed_at)
                values (:id, :structure, :scopes, :held, :title, :description, :commitments, :procedures, :gravity,
                  :remedy, :rank, :state, :split, :by, :at, :at)
                """), pain.id(), pain.told(), pain.rank())
                .param("structure", pain.structure().value())
                .param("scopes", scopes.toArray(String[]::new))
                .param("held", pain.heldBy())
                .param("state", pain.state().name())
                .param("split", pain.splitFrom())
                .param("by", pain.openedBy())
                .param("at", utc(pain.openedAt()))
                .update();
    }

    Optional<PainPoint> find(UUID id) {
        return jdbc.sql("select * from improvement.pain_point where id = ?")
                .param(id)
                .query(PainStore::read)
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<PainPoint> lock(UUID id) {
        return jdbc.sql("select * from improvement.pain_point where id = ? for update")
                .param(id)
                .query(PainStore::read)
                .optional();
    }

    void write(UUID id, PainPoint.Told told, int rank, Instant at) {
        told(jdbc.sql("""
                update improvement.pain_point set title = :title, description = :description, commitments = :commitments,
                  procedures = :procedures, gravity = :gravity, remedy = :remedy, rank = :rank, changed_at = :at,
                  version = version + 1 where id = :id
                """), id, told, rank).param("at", utc(at)).update();
    }

    void move(UUID id, PainState state, Instant at) {
        jdbc.sql("""
                update improvement.pain_point set state = ?, state_before = '', merged_into = null, changed_at = ?,
                  version = version + 1 where id = ?
                """).params(state.name(), utc(at), id).update();
    }

    void merge(PainPoint pain, UUID into, Instant at) {
        jdbc.sql("""
                update improvement.pain_point set state = 'MERGED', state_before = ?, merged_into = ?, changed_at = ?,
                  version = version + 1 where id = ?
                """).params(pain.state().name(), into, utc(at), pain.id()).update();
    }

    void hold(UUID id, String heldBy, Instant at) {
        jdbc.sql("update improvement.pain_point set held_by = ?, changed_at = ?, version = version + 1 where id = ?")
                .params(heldBy, utc(at), id)
                .update();
    }

    /** What was counted; nobody's change. */
    void measure(UUID id, Measure measure, int rank, List<Month> months) {
        jdbc.sql("""
                update improvement.pain_point set unhappy = ?, about = ?, texts = ?, met = ?, visits = ?,
                  visit_months = ?, trend = ?, measured_on = ?, rank = ? where id = ?
                """)
                .param(measure.unhappy())
                .param(measure.about())
                .param(measure.texts())
                .param(measure.met())
                .param(measure.visits())
                .param(measure.visitMonths())
                .param(measure.trend().name())
                .param(measure.on())
                .param(rank)
                .param(id)
                .update();
        jdbc.sql("delete from improvement.pain_month where pain_id = ?")
                .param(id)
                .update();
        jdbc.sql("""
                insert into improvement.pain_month
                select ?, * from unnest(?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                """)
                .params(
                        id,
                        months.stream()
                                .map(one -> one.month().atDay(1).toString())
                                .toArray(String[]::new),
                        months.stream().map(Month::unhappy).toArray(Long[]::new),
                        months.stream().map(Month::about).toArray(Long[]::new),
                        months.stream().map(Month::texts).toArray(Long[]::new),
                        months.stream().map(Month::visits).toArray(Long[]::new))
                .update();
    }

    void rank(UUID id, int rank) {
        jdbc.sql("update improvement.pain_point set rank = ? where id = ? and rank <> ?")
                .params(rank, id, rank)
                .update();
    }

    List<Month> months(UUID id) {
        return jdbc.sql("select * from improvement.pain_month where pain_id = ? order by month")
                .param(id)
                .query((row, _) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("unhappy"),
                        row.getLong("about"),
                        row.getLong("texts"),
                        row.getLong("visits")))
                .list();
    }

    void note(UUID id, String kind, String by, String why, Instant at) {
        jdbc.sql("insert into improvement.pain_step (pain_id, kind, at, by_name, why) values (?, ?, ?, ?, ?)")
                .params(id, kind, utc(at), by, why)
                .update();
    }

    List<PainPages.Step> steps(UUID id, int limit) {
        return jdbc.sql("select * from improvement.pain_step where pain_id = ? order by id desc limit ?")
                .params(id, limit)
                .query((row, _) -> new PainPages.Step(
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("why")))
                .list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static PainPoint read(ResultSet row, int number) throws SQLException {
        var before = row.getString("state_before");
        return new PainPoint(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure")),
                row.getString("held_by"),
                told(row),
                measure(row),
                row.getInt("rank"),
                PainState.valueOf(row.getString("state")),
                before.isEmpty() ? null : PainState.valueOf(before),
                row.getObject("merged_into", UUID.class),
                row.getObject("split_from", UUID.class),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static PainPoint.Told told(ResultSet row) throws SQLException {
        var remedy = row.getString("remedy");
        return new PainPoint.Told(
                row.getString("title"),
                row.getString("description"),
                List.of((String[]) row.getArray("commitments").getArray()),
                List.of((String[]) row.getArray("procedures").getArray()),
                row.getObject("gravity", Integer.class),
                remedy.isEmpty() ? null : Level.valueOf(remedy));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getLong("unhappy"),
                row.getLong("about"),
                row.getLong("texts"),
                row.getLong("met"),
                row.getLong("visits"),
                row.getInt("visit_months"),
                Verdict.valueOf(row.getString("trend")),
                row.getObject("measured_on", LocalDate.class));
    }

    private static StatementSpec told(StatementSpec sql, UUID id, PainPoint.Told told, int rank) {
        return sql.param("id", id)
                .param("title", told.title())
                .param("description", told.description())
                .param("commitments", told.commitments().toArray(String[]::new))
                .param("procedures", told.procedures().toArray(String[]::new))
                .param("gravity", told.gravity())
                .param("remedy", remedy(told.remedy()))
                .param("rank", rank);
    }

    private static String remedy(@Nullable Level level) {
        return level == null ? "" : level.name();
    }
}
