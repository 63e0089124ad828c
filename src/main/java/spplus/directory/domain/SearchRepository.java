package spplus.directory.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.Structure;

/** Active structures by words or by name. */
@Repository
class SearchRepository {

    private static final String MATCHING = """
            from directory.structure s
            where s.active and s.words @@ cast(:wanted as tsquery)
              and (cast(:network as text) is null or s.network_slug = :network)
              and (cast(:department as text) is null or s.department = :department)
              and (:anywhere or s.department = any(:departments))
            """;
    private static final String LISTED = """
            from directory.structure s
            where s.active
              and (cast(:network as text) is null or s.network_slug = :network)
              and (cast(:department as text) is null or s.department = :department)
            """;

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A structure found by words, with what it is ranked by. */
    record Ranked(Structure structure, int score, int descendants) {}

    /** Whole words count most, in the name and type, then the town; then the largest; then the shortest name. */
    List<Ranked> matching(Reading reading, StructureQuery query, @Nullable Rank after, int limit) {
        return bind(jdbc.sql("select * from (select " + StructureRows.COLUMNS + """
                        , s.descendants, (1e6 * (
                            ts_rank('{0.1, 0.3, 0.8, 1.0}', s.words, cast(:exact as tsquery), 1)
                            + 0.3 * ts_rank('{0.1, 0.3, 0.8, 1.0}', s.words, cast(:wanted as tsquery), 1)))::int
                          as score
                        """ + MATCHING + """
                        ) s
                        where :first or (s.score, s.descendants) < (:score, :size)
                          or ((s.score, s.descendants) = (:score, :size) and s.code > :code)
                        order by s.score desc, s.descendants desc, s.code
                        limit :limit
                        """), reading, query)
                .param("exact", reading.exact())
                .param("first", after == null)
                .param("score", after == null ? 0 : after.score())
                .param("size", after == null ? 0 : after.descendants())
                .param("code", after == null ? "" : after.code())
                .param("limit", limit)
                .query((row, n) ->
                        new Ranked(StructureRows.read(row, n), row.getInt("score"), row.getInt("descendants")))
                .list();
    }

    /** How many meet a reading. */
    int count(Reading reading, StructureQuery query) {
        return bind(jdbc.sql("select count(*) " + MATCHING), reading, query)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** By name, after that of the structure whose code is given. */
    List<Structure> listed(StructureQuery query, int limit) {
        return filter(jdbc.sql("select " + StructureRows.COLUMNS + LISTED + """
                          and (cast(:after as text) is null or (s.name_key, s.code) >
                            (select a.name_key, a.code from directory.structure a where a.code = :after))
                        order by s.name_key, s.code
                        limit :limit
                        """), query)
                .param("after", query.cursor())
                .param("limit", limit)
                .query(StructureRows::read)
                .list();
    }

    int countListed(StructureQuery query) {
        return filter(jdbc.sql("select count(*) " + LISTED), query)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Where a page of structures found by words ended. */
    record Rank(int score, int descendants, String code) {

        static Optional<Rank> parse(String text) {
            var parts = text.split("~", -1);
            return parts.length == 3 && parts[0].matches("\\d{1,9}") && parts[1].matches("\\d{1,9}")
                    ? Optional.of(new Rank(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return score + "~" + descendants + "~" + code;
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Reading reading, StructureQuery query) {
        return filter(sql, query)
                .param("wanted", reading.wanted())
                .param("anywhere", reading.departments().isEmpty())
                .param("departments", reading.departments().toArray(String[]::new));
    }

    private static JdbcClient.StatementSpec filter(JdbcClient.StatementSpec sql, StructureQuery query) {
        return sql.param("network", query.network()).param("department", query.department());
    }
}
