package spplus.commitment.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;

/** Writes the edition being prepared, and its alone: what was published is only given back to be prepared again. */
@Repository
class DraftRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Copies an edition, and all that finds its place in it; each commitment finds its place in its copy. */
    void copy(String from, String to, String title, String author) {
        jdbc.sql("""
                insert into commitment.reference (id, kind, title, story, source, updated_at, updated_by)
                select :to, kind, :title, story, source, :now, :author from commitment.reference where id = :from
                """)
                .param("to", to)
                .param("from", from)
                .param("title", title)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
        jdbc.sql("""
                insert into commitment.item (reference_id, code, number, part, title, plain, complete)
                select :to, code, number, part, title, plain, complete from commitment.item where reference_id = :from
                """).param("to", to).param("from", from).update();
        jdbc.sql("""
                insert into commitment.correspondence (from_reference, from_code, to_reference, to_code)
                select from_reference, from_code, :to, to_code from commitment.correspondence where to_reference = :from
                union all select :from, code, :to, code from commitment.item where reference_id = :from
                """).param("to", to).param("from", from).update();
    }

    void discard(String id) {
        jdbc.sql("delete from commitment.reference where id = ? and valid_from is null")
                .param(id)
                .update();
    }

    int version(String id) {
        return jdbc.sql("select version from commitment.reference where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    OptionalInt itemVersion(String id, CommitmentCode code) {
        return jdbc.sql("select version from commitment.item where reference_id = ? and code = ?")
                .param(id)
                .param(code.toString())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** @return false when a colleague changed it meanwhile */
    boolean say(String id, EditionForm form, String author) {
        return jdbc.sql("""
                        update commitment.reference set title = :title, story = :story, source = :source,
                          version = version + 1, updated_at = :now, updated_by = :author
                        where id = :id and valid_from is null and version = :version
                        """)
                        .param("title", form.title())
                        .param("story", form.story())
                        .param("source", form.source())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("author", author)
                        .param("id", id)
                        .param("version", form.version())
                        .update()
                == 1;
    }

    /** @return false when a colleague changed it meanwhile */
    boolean write(String id, CommitmentCode code, ItemForm form) {
        return jdbc.sql("""
                        update commitment.item set title = :title, plain = :plain, complete = :complete,
                          version = version + 1
                        where reference_id = :id and code = :code and version = :version
                        """)
                        .param("title", form.title())
                        .param("plain", form.plain())
                        .param("complete", form.complete())
                        .param("id", id)
                        .param("code", code.toString())
                        .param("version", form.version())
                        .update()
                == 1;
    }

    /** What, in another reference, finds its place there: these and no others. */
    void place(String reference, Collection<CommitmentCode> from, String id, CommitmentCode code) {
        jdbc.sql("""
                delete from commitment.correspondence
                where from_reference = ? and to_reference = ? and to_code = ?
                """).param(reference).param(id).param(code.toString()).update();
        jdbc.sql("""
                insert into commitment.correspondence (from_reference, from_code, to_reference, to_code)
                select reference_id, code, :id, :code from commitment.item
                where reference_id = :reference and code = any (:from)
                """)
                .param("id", id)
                .param("code", code.toString())
                .param("reference", reference)
                .param("from", from.stream().map(CommitmentCode::toString).toArray(String[]::new))
                .update();
    }

    void add(String id, Commitment item) {
        jdbc.sql("""
                insert into commitment.item (reference_id, code, number, part, title, plain, complete)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(List.of(
                        id,
                        item.code().toString(),
                        item.code().number(),
                        item.code().part(),
                        item.title(),
                        item.plain(),
                        item.complete()))
                .update();
    }

    /** What, in other references, finds its place there: « reference code » each. */
    List<String> links(String id, CommitmentCode code) {
        return jdbc.sql("""
                select from_reference || ' ' || from_code from commitment.correspondence
                where to_reference = ? and to_code = ? order by 1
                """)
                .param(id)
                .param(code.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The same links again; those whose other end is not there any more are left out. */
    void link(String id, CommitmentCode code, Collection<String> links) {
        jdbc.sql("""
                insert into commitment.correspondence (from_reference, from_code, to_reference, to_code)
                select reference_id, code, :id, :code from commitment.item
                where reference_id || ' ' || code = any (:links) and reference_id <> :id
                on conflict do nothing
                """)
                .param("id", id)
                .param("code", code.toString())
                .param("links", links.toArray(String[]::new))
                .update();
    }

    void remove(String id, CommitmentCode code) {
        jdbc.sql("delete from commitment.item where reference_id = ? and code = ?")
                .param(id)
                .param(code.toString())
                .update();
    }

    void renumber(String id, CommitmentCode from, CommitmentCode to) {
        jdbc.sql("""
                update commitment.item set code = :code, number = :number, part = :part
                where reference_id = :id and code = :from
                """)
                .param("code", to.toString())
                .param("number", to.number())
                .param("part", to.part())
                .param("id", id)
                .param("from", from.toString())
                .update();
    }

    /** Its first day; null takes it back to be prepared again. */
    void startOn(String id, @Nullable LocalDate day, String author) {
        jdbc.sql("""
                update commitment.reference set valid_from = :day, version = version + 1, updated_at = :now,
                  updated_by = :author
                where id = :id and kind = 'EDITION'
                """)
                .param("day", day)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author)
                .param("id", id)
                .update();
    }
}
