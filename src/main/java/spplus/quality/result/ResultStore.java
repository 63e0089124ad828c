package spplus.quality.result;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;

/** Keeps results and everything that became of each. */
@Repository
class ResultStore {

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Result> find(UUID id) {
        return jdbc.sql("select * from quality.result where id = ?")
                .param(id)
                .query(ResultStore::read)
                .optional();
    }

    /** Kept from others until the transaction ends, in the order of their ids. */
    List<Result> lock(Collection<UUID> ids) {
        return jdbc.sql("select * from quality.result where id = any (?) order by id for update")
                .param(ids.toArray(UUID[]::new))
                .query(ResultStore::read)
                .list();
    }

    /** Those that say something of the same structures, indicators and periods; kept from others. */
    List<Result> like(List<Checked> lines) {
        return jdbc.sql("""
                select r.* from unnest(cast(:structures as text[]), cast(:indicators as text[]), cast(:firsts as date[]),
                  cast(:months as smallint[])) as asked (structure, indicator, first_day, months)
                join quality.result r using (structure, indicator, first_day, months)
                order by r.id for update of r
                """)
                .param("structures", texts(lines, line -> line.structure().value()))
                .param("indicators", texts(lines, line -> line.indicator().code()))
                .param("firsts", texts(lines, line -> line.term().first().toString()))
                .param("months", texts(lines, line -> String.valueOf(line.term().months())))
                .query(ResultStore::read)
                .list();
    }

    /** Of a structure itself, over all periods. */
    List<Result> of(StructureCode structure, Collection<String> indicators) {
        return jdbc.sql("select * from quality.result where structure = ? and indicator = any (?)")
                .param(structure.value())
                .param(indicators.toArray(String[]::new))
                .query(ResultStore::read)
                .list();
    }

    /**
     * Writes many at once: new ones, and the drafts that are there already, as long as nobody changed them since they
     * were read.
     *
     * @return ids of those written
     */
    List<UUID> write(List<Result> results) {
        return jdbc.sql("""
                insert into quality.result as kept (id, structure, indicator, version, first_day, months, state, reason,
                  numerator, second, denominator, whole, words, entered_from, entered_by, changed_at, edition)
                select id, structure, indicator, version, first_day, months, 'DRAFT', reason, numerator, second,
                  denominator, whole, words, came_from, :by, :at, edition
                from unnest(cast(:ids as uuid[]), cast(:structures as text[]), cast(:indicators as text[]),
                  cast(:versions as int[]), cast(:firsts as date[]), cast(:months as smallint[]),
                  cast(:reasons as text[]), cast(:numerators as bigint[]), cast(:seconds as bigint[]),
                  cast(:denominators as bigint[]), cast(:wholes as boolean[]), cast(:words as text[]),
                  cast(:from as text[]), cast(:editions as int[]))
                as told (id, structure, indicator, version, first_day, months, reason, numerator, second, denominator,
                  whole, words, came_from, edition)
                on conflict (structure, indicator, first_day, months) do update set
                  version = excluded.version, state = 'DRAFT', reason = excluded.reason,
                  numerator = excluded.numerator, second = excluded.second, denominator = excluded.denominator,
                  whole = excluded.whole, words = excluded.words, entered_from = excluded.entered_from,
                  entered_by = excluded.entered_by, changed_at = excluded.changed_at, edition = excluded.edition
                where kept.state = 'DRAFT' and kept.edition = excluded.edition - 1
                returning kept.id
                """)
                .param("ids", texts(results, one -> one.id().toString()))
                .param("structures", texts(results, one -> one.structure().value()))
                .param("indicators", texts(results, Result::indicator))
                .param("versions", texts(results, one -> String.valueOf(one.version())))
                .param("firsts", texts(results, one -> one.term().first().toString()))
                .param("months", texts(results, one -> String.valueOf(one.term().months())))
                .param("reasons", texts(results, one -> reason(one.reason())))
                .param("numerators", amount(results, Amounts::numerator))
                .param("seconds", amount(results, Amounts::second))
                .param("denominators", amount(results, Amounts::denominator))
                .param("wholes", texts(results, one -> String.valueOf(one.whole())))
                .param("words", texts(results, Result::words))
                .param("from", texts(results, Result::from))
                .param("editions", texts(results, one -> String.valueOf(one.edition())))
                .param("by", results.isEmpty() ? "" : results.getFirst().by())
                .param(
                        "at",
                        utc(
                                results.isEmpty()
                                        ? Instant.EPOCH
                                        : results.getFirst().at()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whatever its state; it keeps it. */
    void correct(Result result, int version) {
        var amounts = result.amounts();
        jdbc.sql("""
                update quality.result set reason = :reason, numerator = :numerator, second = :second,
                  denominator = :denominator, whole = :whole, words = :words, version = :version, entered_from = :from,
                  entered_by = :by, changed_at = :at, edition = edition + 1
                where id = :id
                """)
                .param("reason", reason(result.reason()))
                .param("numerator", amounts == null ? null : amounts.numerator())
                .param("second", amounts == null ? null : amounts.second())
                .param("denominator", amounts == null ? null : amounts.denominator())
                .param("whole", result.whole())
                .param("words", result.words())
                .param("version", version)
                .param("from", result.from())
                .param("by", result.by())
                .param("at", utc(result.at()))
                .param("id", result.id())
                .update();
    }

    void move(Collection<UUID> ids, State state, Instant at) {
        jdbc.sql("update quality.result set state = ?, changed_at = ?, edition = edition + 1 where id = any (?)")
                .param(state.name())
                .param(utc(at))
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Notes what became of results, as they are now. */
    void note(Collection<UUID> ids, String kind, String by, String why, Instant at) {
        jdbc.sql("""
                insert into quality.result_step (result_id, kind, at, by_name, why, reason, numerator, second, denominator)
                select id, ?, ?, ?, ?, reason, numerator, second, denominator from quality.result where id = any (?)
                """)
                .param(kind)
                .param(utc(at))
                .param(by)
                .param(why)
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    List<Step> steps(UUID id, int limit) {
        return jdbc.sql("select * from quality.result_step where result_id = ? order by id desc limit ?")
                .param(id)
                .param(limit)
                .query((row, _) -> new Step(
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("why"),
                        Reason.named(row.getString("reason")).orElse(null),
                        amounts(row)))
                .list();
    }

    /** Not public yet, of a structure and all below it, the newest first. @param before id, null to begin */
    List<Result> waiting(StructureCode structure, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select r.* from quality.result r join quality.lineage l on l.structure = r.structure and l.above = :above
                where r.state <> 'PUBLISHED' and (cast(:before as uuid) is null or r.id < :before)
                order by r.id desc limit :limit
                """)
                .param("above", structure.value())
                .param("before", before)
                .param("limit", limit)
                .query(ResultStore::read)
                .list();
    }

    /** How many wait under these structures; counts no further than the limit. */
    int countWaiting(boolean everywhere, Collection<String> roots, int limit) {
        return jdbc.sql("""
                select count(*) from (select from quality.result r
                  where r.state <> 'PUBLISHED' and (:everywhere or exists (
                    select from quality.lineage l where l.structure = r.structure and l.above = any (:roots)))
                  limit :limit) as counted
                """)
                .param("everywhere", everywhere)
                .param("roots", roots.toArray(String[]::new))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Those that the house computed and that hold a value. */
    List<Result> computed(String indicator, Term term) {
        return jdbc.sql("""
                select * from quality.result where indicator = ? and first_day = ? and months = ?
                  and entered_from = 'COMPUTED' and denominator is not null
                """)
                .param(indicator)
                .param(Date.valueOf(term.first()))
                .param(term.months())
                .query(ResultStore::read)
                .list();
    }

    private static <T> String[] texts(List<T> lines, Function<T, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    private static Long[] amount(List<Result> results, Function<Amounts, Long> which) {
        return results.stream()
                .map(Result::amounts)
                .map(amounts -> amounts == null ? null : which.apply(amounts))
                .toArray(Long[]::new);
    }

    private static String reason(@Nullable Reason reason) {
        return reason == null ? "" : reason.name();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Amounts amounts(ResultSet row) throws SQLException {
        long denominator = row.getLong("denominator");
        return row.wasNull() ? null : new Amounts(row.getLong("numerator"), row.getLong("second"), denominator);
    }

    static Result read(ResultSet row, int number) throws SQLException {
        return new Result(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure")),
                row.getString("indicator"),
                row.getInt("version"),
                new Term(row.getDate("first_day").toLocalDate(), row.getInt("months")),
                State.valueOf(row.getString("state")),
                Reason.named(row.getString("reason")).orElse(null),
                amounts(row),
                row.getBoolean("whole"),
                row.getString("words"),
                row.getString("entered_by"),
                row.getString("entered_from"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("edition"));
    }

    /** What became of a result, and what it said then. */
    record Step(
            String kind,
            Instant at,
            String by,
            String why,
            @Nullable Reason reason,
            @Nullable Amounts amounts) {}
}
