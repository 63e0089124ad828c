package spplus.search;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed and is not in the index yet: ids only, written in the transaction that changed them. */
@Repository
class PendingRepository {

    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration LAST_LOOKS = Duration.ofMillis(200);

    private final JdbcClient jdbc;

    PendingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Change(long seq, String collection, String documentId) {}

    void add(String collection, Collection<String> ids) {
        jdbc.sql("""
                insert into search.pending (collection, document_id)
                select :collection, unnest(:ids::text[])
                """)
                .param("collection", collection)
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    List<Change> after(long seq, int limit) {
        return jdbc.sql("""
                select seq, collection, document_id
                from search.pending
                where seq > :seq
                order by seq
                limit :limit
                """)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, _) -> new Change(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** By exact number: a smaller one may be committed after a greater one. */
    void remove(Collection<Change> changes) {
        jdbc.sql("delete from search.pending where seq = any(:seqs)")
                .param("seqs", changes.stream().map(Change::seq).toArray(Long[]::new))
                .update();
    }

    SearchStatus status(boolean writesHere) {
        return jdbc.sql("select count(*), min(changed_at) from search.pending")
                .query((row, _) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new SearchStatus(row.getLong(1), oldest == null ? null : oldest.toInstant(), writesHere);
                })
                .single();
    }

    boolean awaitEmpty(Duration longest) {
        var last = Instant.now().plus(longest);
        var newest = jdbc.sql("select coalesce(max(seq), 0) from search.pending")
                .query(Long.class)
                .single();
        var pause = FIRST_LOOK;
        while (hasUpTo(newest)) {
            if (Instant.now().isAfter(last) || !Pause.sleep(pause)) {
                return false;
            }
            pause = Collections.min(List.of(pause.multipliedBy(2), LAST_LOOKS));
        }
        return true;
    }

    private boolean hasUpTo(long seq) {
        return jdbc.sql("select exists (select from search.pending where seq <= :seq)")
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }
}
