package spplus.improvement.pain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;
import spplus.directory.StructureCode;

/** Finds the pain points of a place and of all below it. */
@Repository
class PainListRepository {

    private final JdbcClient jdbc;

    PainListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page of the list ends. */
    record Place(int rank, UUID id) {}

    /** The first to deal with first. @param after where the page before ended, null to begin */
    List<PainPoint> page(Scope scope, PainFilter filter, @Nullable Place after, int limit) {
        var sql = "select p.* from improvement.pain_point p where p.state = :state" + where(scope, filter)
                + (after == null ? "" : " and (p.rank, p.id) < (:rank, :id)")
                + " order by p.rank desc, p.id desc limit :limit";
        return params(jdbc.sql(sql), scope, filter)
                .param("state", filter.state().name())
                .param("rank", after == null ? 0 : after.rank())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(PainStore::read)
                .list();
    }

    Map<PainState, Long> counts(Scope scope, PainFilter filter) {
        var counts = new EnumMap<PainState, Long>(PainState.class);
        var sql = "select p.state, count(*) from improvement.pain_point p where true" + where(scope, filter)
                + " group by 1";
        params(jdbc.sql(sql), scope, filter).query(row -> {
            counts.put(PainState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** The most told first. */
    List<PainPoint> byVolume(Scope scope, PainFilter filter, int limit) {
        var sql = "select p.* from improvement.pain_point p where p.state = :state and p.unhappy > 0"
                + where(scope, filter) + " order by p.unhappy desc, p.id limit :limit";
        return params(jdbc.sql(sql), scope, filter)
                .param("state", filter.state().name())
                .param("limit", limit)
                .query(PainStore::read)
                .list();
    }

    /** All of a selection together. */
    Sum sum(Scope scope, PainFilter filter) {
        var sql = "select count(*), count(*) filter (where p.unhappy > 0), coalesce(sum(p.unhappy), 0)"
                + " from improvement.pain_point p where p.state = :state" + where(scope, filter);
        return params(jdbc.sql(sql), scope, filter)
                .param("state", filter.state().name())
                .query((row, _) -> new Sum(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** @param told those that texts tell, with so many texts in all */
    record Sum(long pains, long told, long unhappy) {}

    /** Open ones of a structure itself, with which another may be merged. */
    List<PainPoint> open(StructureCode structure, int limit) {
        return jdbc.sql("""
                select * from improvement.pain_point where structure = ? and state = 'OPEN'
                order by rank desc, id desc limit ?
                """)
                .params(structure.value(), limit)
                .query(PainStore::read)
                .list();
    }

    List<PainPoint> mergedInto(UUID id, int limit) {
        return jdbc.sql("select * from improvement.pain_point where merged_into = ? order by id limit ?")
                .params(id, limit)
                .query(PainStore::read)
                .list();
    }

    /** Split off this one and still on their own. */
    List<PainPoint> splitFrom(UUID id, int limit) {
        return jdbc.sql("""
                select * from improvement.pain_point where split_from = ? and state <> 'MERGED' order by id limit ?
                """).params(id, limit).query(PainStore::read).list();
    }

    /** All of them in the order of their ids. */
    List<PainPoint> allAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from improvement.pain_point where cast(:after as uuid) is null or id > :after
                order by id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(PainStore::read)
                .list();
    }

    /** Open ones that were not counted that day yet. */
    List<UUID> toMeasure(LocalDate today, int limit) {
        return jdbc.sql("""
                select id from improvement.pain_point
                where state = 'OPEN' and (measured_on is null or measured_on < ?)
                order by measured_on nulls first, id limit ?
                """)
                .params(today, limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static String where(Scope scope, PainFilter filter) {
        return (filter.structure().isEmpty()
                        ? scope.everywhere() ? "" : " and p.scopes && :roots::text[]"
                        : " and p.scopes @> array[:structure]::text[]")
                + (filter.gravity() == 0 ? "" : " and p.gravity >= :gravity")
                + (filter.remedy() == null ? "" : " and p.remedy = :remedy")
                + (filter.commitment().isEmpty()
                        ? ""
                        : " and exists (select from unnest(p.commitments) as one where split_part(one, '.', 1) = :commitment)")
                + (filter.procedure().isEmpty() ? "" : " and p.procedures @> array[:procedure]::text[]")
                + (filter.source() == null
                        ? ""
                        : " and exists (select from improvement.pain_source s where s.pain_id = p.id and s.kind = :source)")
                + (filter.untreated()
                        ? " and not exists (select from improvement.action a where a.pain_id = p.id and a.state <> 'DROPPED')"
                        : "")
                + (filter.growing() ? " and p.trend = 'HIGHER'" : "");
    }

    private static StatementSpec params(StatementSpec sql, Scope scope, PainFilter filter) {
        return sql.param("roots", scope.roots().toArray(String[]::new))
                .param("structure", filter.structure())
                .param("gravity", filter.gravity())
                .param("remedy", filter.remedy() == null ? "" : filter.remedy().name())
                .param("commitment", filter.commitment())
                .param("procedure", filter.procedure())
                .param("source", filter.source() == null ? "" : filter.source().name());
    }
}
