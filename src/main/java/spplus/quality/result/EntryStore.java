package spplus.quality.result;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.quality.result.ResultDesk.Subject;

/** Reads the results of a structure: those of the page of entry, and those that are public, page after page. */
@Repository
class EntryStore {

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What there is for each of these. */
    List<Result> at(Collection<Subject> subjects) {
        return read(subjects, "");
    }

    /** The same, kept from others until the transaction ends. */
    List<Result> lock(Collection<Subject> subjects) {
        return read(subjects, " order by r.id for update of r");
    }

    private List<Result> read(Collection<Subject> subjects, String how) {
        return jdbc.sql("""
                select r.* from unnest(cast(:structures as text[]), cast(:indicators as text[]), cast(:firsts as date[]),
                  cast(:months as smallint[])) as asked (structure, indicator, first_day, months)
                join quality.result r using (structure, indicator, first_day, months)
                """ + how)
                .param(
                        "structures",
                        subjects.stream().map(one -> one.structure().value()).toArray(String[]::new))
                .param("indicators", subjects.stream().map(Subject::indicator).toArray(String[]::new))
                .param(
                        "firsts",
                        subjects.stream()
                                .map(one -> one.term().first().toString())
                                .toArray(String[]::new))
                .param(
                        "months",
                        subjects.stream()
                                .map(one -> String.valueOf(one.term().months()))
                                .toArray(String[]::new))
                .query(ResultStore::read)
                .list();
    }

    /** Drafts alone; what is validated or public stays. */
    void remove(Collection<UUID> drafts) {
        var ids = drafts.toArray(UUID[]::new);
        jdbc.sql("""
                delete from quality.result_step where result_id in (
                  select id from quality.result where id = any (?) and state = 'DRAFT')
                """).param(ids).update();
        jdbc.sql("delete from quality.result where id = any (?) and state = 'DRAFT'")
                .param(ids)
                .update();
    }

    /** When what waits of a structure and all below it changed last, among the newest of them. */
    Optional<Instant> newestWaiting(StructureCode structure, int limit) {
        return jdbc.sql("""
                select changed_at from (select r.changed_at
                  from quality.result r join quality.lineage l on l.structure = r.structure and l.above = ?
                  where r.state <> 'PUBLISHED' order by r.id desc limit ?) as waiting
                order by changed_at desc limit 1
                """)
                .params(structure.value(), limit)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Public, of a structure itself, the newest periods first. @param after the last one of the page before */
    List<Result> published(StructureCode structure, @Nullable Result after, int limit) {
        return jdbc.sql("""
                select * from quality.result
                where structure = :structure and state = 'PUBLISHED' and (:all or first_day < :first
                  or (first_day = :first and (indicator, months) > (:indicator, :months)))
                order by first_day desc, indicator, months limit :limit
                """)
                .param("structure", structure.value())
                .param("all", after == null)
                .param(
                        "first",
                        Date.valueOf(
                                after == null ? LocalDate.EPOCH : after.term().first()))
                .param("indicator", after == null ? "" : after.indicator())
                .param("months", after == null ? 0 : after.term().months())
                .param("limit", limit)
                .query(ResultStore::read)
                .list();
    }
}
