package spplus.verbatim.family;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.verbatim.domain.Reindex;

/**
 * Counts families again when a text joined or left one. Where the first text went, the nearest to it takes its place; a
 * family of one text is none.
 */
@Component
class FamilyCounts {

    private static final int LOT = 50;

    private final JdbcClient jdbc;
    private final PlacingRepository placing;
    private final Reindex reindex;
    private final TransactionTemplate transactions;

    FamilyCounts(JdbcClient jdbc, PlacingRepository placing, Reindex reindex, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.placing = placing;
        this.reindex = reindex;
        this.transactions = transactions;
    }

    /** Until none waits. */
    void work() {
        while (Boolean.TRUE.equals(transactions.execute(_ -> step()))) {
            // A few families a transaction.
        }
    }

    private boolean step() {
        placing.lock();
        var families = take();
        if (families.isEmpty()) {
            return false;
        }
        var promoted = headless(families);
        promoted.forEach(this::promote);
        if (!promoted.isEmpty()) {
            reindex.mark(promoted);
        }
        dissolve(families);
        count(families);
        return true;
    }

    private List<UUID> take() {
        return jdbc.sql("""
                with few as (select distinct family_id from (select family_id from verbatim.near_stale limit 5000) next limit ?)
                delete from verbatim.near_stale s using few where s.family_id = few.family_id returning s.family_id
                """).param(LOT).query((row, _) -> row.getObject(1, UUID.class)).list().stream()
                .distinct()
                .toList();
    }

    /** The member nearest to the first text of each family that lost it. */
    private List<UUID> headless(List<UUID> families) {
        return jdbc.sql("""
                select distinct on (family_id) verbatim_id from verbatim.near_text n
                where family_id = any (:ids) and not exists (
                  select 1 from verbatim.near_text first where first.family_id = n.family_id and first.bands is not null)
                order by family_id, likeness desc nulls last, verbatim_id
                """)
                .param("ids", families.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void promote(UUID text) {
        placing.words(List.of(text)).values().forEach(words -> jdbc.sql(
                        "update verbatim.near_text set bands = ?, likeness = null where verbatim_id = ?")
                .param(Shingles.of(words).bands())
                .param(text)
                .update());
    }

    private void dissolve(List<UUID> families) {
        var alone = jdbc.sql("""
                update verbatim.near_text set family_id = null, likeness = null where family_id in (
                  select family_id from verbatim.near_text where family_id = any (?) group by family_id having count(*) < 2)
                returning verbatim_id
                """)
                .param(families.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        if (!alone.isEmpty()) {
            reindex.mark(alone);
        }
        jdbc.sql("""
                delete from verbatim.near_family f where id = any (?)
                and not exists (select 1 from verbatim.near_text n where n.family_id = f.id)
                """).param(families.toArray(UUID[]::new)).update();
    }

    private void count(List<UUID> families) {
        for (var counts : List.of("near_family_part", "near_family_count")) {
            jdbc.sql("delete from verbatim." + counts + " where family_id = any (?)")
                    .param(families.toArray(UUID[]::new))
                    .update();
        }
        jdbc.sql("""
                insert into verbatim.near_family_part
                select n.family_id, v.scopes, coalesce(v.structure, ''), v.source_kind, count(*), min(v.said_on), max(v.said_on)
                from verbatim.near_text n join verbatim.verbatim v on v.id = n.verbatim_id
                where n.family_id = any (?) group by n.family_id, v.scopes, v.structure, v.source_kind
                """).param(families.toArray(UUID[]::new)).update();
        jdbc.sql("""
                insert into verbatim.near_family_count
                select p.family_id, code, sum(p.texts), min(p.first_day), max(p.last_day)
                from verbatim.near_family_part p cross join lateral unnest(p.scopes || array['']) as above (code)
                where p.family_id = any (?) group by p.family_id, code
                """).param(families.toArray(UUID[]::new)).update();
        jdbc.sql("""
                update verbatim.near_family f set texts = c.texts from verbatim.near_family_count c
                where f.id = any (?) and c.family_id = f.id and c.scope = ''
                """).param(families.toArray(UUID[]::new)).update();
    }
}
