package spplus.quality.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;

/**
 * Counts the open sites that did their assessment. A site is what nothing open stands below; it has done it when its
 * own is closed, or that of a structure above which speaks of all that stands below.
 */
@Repository
class CoverageRepository {

    private static final String EVERYWHERE = "quality.place p";
    private static final String MINE = """
            (select distinct s.structure from quality.lineage s where s.above = any (:roots)) as mine
              join quality.place p using (structure)
            """;

    private static final String DONE = """
            with done as materialized (
              select distinct l.structure from quality.assessment d
              join quality.lineage l on l.above = d.structure and (l.depth = 0 or d.whole)
              where d.year = :year and d.state = 'CLOSED')
            """;

    private final JdbcClient jdbc;

    CoverageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Networks, by name. */
    List<Count> counts(Scope scope, int year) {
        return within(scope, DONE + """
                select p.network, count(*) as sites, count(done.structure) as done, count(own.structure) as begun
                from %s
                left join done on done.structure = p.structure
                left join quality.assessment own
                  on own.structure = p.structure and own.year = :year and own.state <> 'CLOSED'
                where p.active and p.site
                group by p.network order by p.network
                """)
                .param("year", year)
                .query((row, _) -> new Count(
                        row.getString("network"), row.getInt("sites"), row.getInt("done"), row.getInt("begun")))
                .list();
    }

    /** Open sites that have not done it, by code. @param network slug, empty for all */
    List<Undone> undone(Scope scope, int year, String network, String after, int limit) {
        // Over the whole country all that is done is gathered once; over less, each site is looked up.
        boolean all = scope.everywhere() && network.isEmpty();
        var sql = (all ? DONE : "")
                + """
                select p.structure, p.network, own.id, own.due_on
                from %s
                left join quality.assessment own on own.structure = p.structure and own.year = :year
                where p.active and p.site and p.structure > :after
                """
                + (network.isEmpty() ? "" : "  and p.network = :network\n")
                + (all ? "  and not exists (select from done where done.structure = p.structure)\n" : """
                  and not exists (
                    select from quality.lineage l
                    join quality.assessment d on d.structure = l.above and d.year = :year and d.state = 'CLOSED'
                      and (l.depth = 0 or d.whole)
                    where l.structure = p.structure)
                """)
                + "order by p.structure limit :limit";
        return within(scope, sql)
                .param("year", year)
                .param("network", network)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Undone(
                        row.getString("structure"),
                        row.getString("network"),
                        row.getObject("id", UUID.class),
                        row.getDate("due_on") == null
                                ? null
                                : row.getDate("due_on").toLocalDate()))
                .list();
    }

    /** From what stands below the agent's own structures, unless they look after the whole country. */
    private StatementSpec within(Scope scope, String sql) {
        return jdbc.sql(sql.formatted(scope.everywhere() ? EVERYWHERE : MINE))
                .param("roots", scope.roots().toArray(String[]::new));
    }

    record Count(String network, int sites, int done, int begun) {}

    record Undone(
            String structure,
            String network,
            @Nullable UUID assessment,
            @Nullable LocalDate dueOn) {}
}
