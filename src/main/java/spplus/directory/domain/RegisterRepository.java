package spplus.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.Slug;
import tools.jackson.databind.json.JsonMapper;

/** Structures as the register writes them: all read at once, the changed ones saved a thousand at a time. */
@Repository
class RegisterRepository {

    private static final int BATCH = 1_000;
    private static final long LOCK = 0x53_50_2B_01L;

    private static final String READ = "select " + StructureRows.COLUMNS + """
            , s.ancestors, s.name_words, s.place_words, s.network_words, s.territory_words
            from directory.structure s
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RegisterRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One register at a time, until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 1)
                .single();
    }

    Map<String, Placed> all() {
        return byCode(jdbc.sql(READ));
    }

    /** Those with these codes, everything below them, and everything above them and their parents to be. */
    Map<String, Placed> around(Collection<String> codes, Collection<String> parents) {
        return byCode(jdbc.sql("""
                        with named as (
                          select ancestors from directory.structure where code = any(:codes) or code = any(:parents)
                        )
                        """ + READ + """
                        where s.code in (select unnest(ancestors) from named) or s.ancestors && cast(:codes as text[])
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("parents", parents.toArray(String[]::new)));
    }

    /** Parents first, so that each one finds its own. */
    void save(List<Placed> structures) {
        var rows = structures.stream()
                .sorted(Comparator.comparingInt(row -> row.ancestors().size()))
                .toList();
        for (int from = 0; from < rows.size(); from += BATCH) {
            saveBatch(rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    private void saveBatch(List<Placed> rows) {
        jdbc.sql("""
                        insert into directory.structure (code, name, network, network_slug, type, parent, ancestors,
                          street, postal_code, town, country, commune, department, region, active,
                          name_key, name_words, place_words, network_words, territory_words,
                          opened_at, changed_at, closed_at)
                        select code, name, network, network_slug, type, parent, ancestors,
                          street, postal_code, town, country, commune, department, region, active,
                          name_key, name_words, place_words, network_words, territory_words,
                          :now, :now, case when not active then cast(:now as timestamptz) end
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, name text, network text,
                          network_slug text, type text, parent text, ancestors text[], street text,
                          postal_code text, town text, country text, commune text, department text, region text,
                          active boolean, name_key text, name_words text, place_words text, network_words text,
                          territory_words text)
                        on conflict (code) do update set name = excluded.name, network = excluded.network,
                          network_slug = excluded.network_slug, type = excluded.type, parent = excluded.parent,
                          ancestors = excluded.ancestors,
                          street = excluded.street, postal_code = excluded.postal_code, town = excluded.town,
                          country = excluded.country, commune = excluded.commune, department = excluded.department,
                          region = excluded.region, active = excluded.active, name_key = excluded.name_key,
                          name_words = excluded.name_words, place_words = excluded.place_words,
                          network_words = excluded.network_words, territory_words = excluded.territory_words,
                          changed_at = excluded.changed_at,
                          closed_at = case when not excluded.active
                            then coalesce(structure.closed_at, excluded.changed_at) end
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.stream().map(RegisterRepository::columns).toList()))
                .update();
    }

    /** How many active structures stand below those, told again. */
    void countDescendants(Collection<String> codes) {
        jdbc.sql("""
                        update directory.structure s set descendants = counted.n
                        from (
                          select above.code, count(below.code) as n
                          from directory.structure above
                          left join directory.structure below
                            on below.ancestors @> array[above.code] and below.code <> above.code and below.active
                          where above.code = any(:codes)
                          group by above.code) counted
                        where s.code = counted.code and s.descendants <> counted.n
                        """).param("codes", codes.toArray(String[]::new)).update();
    }

    /** How many active structures stand below each one, told again. */
    void countDescendants() {
        jdbc.sql("""
                        update directory.structure s set descendants = coalesce(counted.n, 0)
                        from directory.structure each
                        left join (
                          select above, count(*) as n
                          from directory.structure below cross join unnest(below.ancestors[2:]) as above
                          where below.active
                          group by above) counted on counted.above = each.code
                        where s.code = each.code and s.descendants <> coalesce(counted.n, 0)
                        """).update();
    }

    /** The words of these structures are known from now on. */
    void learnWords(Collection<String> codes) {
        jdbc.sql("""
                        insert into directory.word (word, structures)
                        select word, count(*)
                        from directory.structure s cross join unnest(tsvector_to_array(s.words)) as word
                        where s.code = any(:codes) and s.active
                        group by word
                        on conflict (word) do nothing
                        """).param("codes", codes.toArray(String[]::new)).update();
    }

    /** The words by which active structures are found, counted again: those that nobody bears any more go. */
    void countWords() {
        jdbc.sql("delete from directory.word").update();
        jdbc.sql("""
                        insert into directory.word (word, structures)
                        select word, ndoc from ts_stat('select words from directory.structure where active')
                        """).update();
    }

    private static Map<String, Placed> byCode(JdbcClient.StatementSpec sql) {
        var found = new HashMap<String, Placed>();
        sql.query(RegisterRepository::read).list().forEach(row -> found.put(row.code(), row));
        return found;
    }

    private static Map<String, @Nullable Object> columns(Placed row) {
        var structure = row.structure();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("code", row.code());
        columns.put("name", structure.name());
        columns.put("network", structure.network());
        columns.put("network_slug", Slug.of(structure.network()));
        columns.put("type", structure.type());
        columns.put(
                "parent", structure.parent() == null ? null : structure.parent().value());
        columns.put("ancestors", row.ancestors());
        columns.put("street", structure.street());
        columns.put("postal_code", structure.postalCode());
        columns.put("town", structure.town());
        columns.put("country", structure.country());
        columns.put("commune", structure.commune());
        columns.put("department", structure.department());
        columns.put("region", structure.region());
        columns.put("active", structure.active());
        columns.put("name_key", Words.key(structure.name()));
        columns.put("name_words", row.words().name());
        columns.put("place_words", row.words().place());
        columns.put("network_words", row.words().network());
        columns.put("territory_words", row.words().territory());
        return columns;
    }

    private static Placed read(ResultSet row, int number) throws SQLException {
        return new Placed(
                StructureRows.read(row, number),
                List.of((String[]) row.getArray("ancestors").getArray()),
                new Placed.SearchedBy(
                        row.getString("name_words"),
                        row.getString("place_words"),
                        row.getString("network_words"),
                        row.getString("territory_words")));
    }
}
