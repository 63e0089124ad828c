package spplus.verbatim.family;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which texts wait to be compared, and what was found of the others. */
@Repository
class PlacingRepository implements Leaders {

    /** Texts that may share a band with one, at most: where more do, the words are everybody's. */
    private static final int MOST_SHARING = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlacingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nobody else compares or counts until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verbatim families', 0))")
                .query((_, _) -> true)
                .single();
    }

    /** Those that say something else than when they were compared. */
    void ask(Collection<UUID> ids) {
        jdbc.sql("""
                insert into verbatim.to_compare
                select v.id from verbatim.verbatim v left join verbatim.near_text n on n.verbatim_id = v.id
                where v.id = any (?) and n.text_hash is distinct from v.text_hash
                on conflict do nothing
                """).param(ids.toArray(UUID[]::new)).update();
    }

    boolean isWaiting() {
        return jdbc.sql("select exists (select 1 from verbatim.to_compare)")
                .query(Boolean.class)
                .single();
    }

    /** Their words stay what they are until the end of the transaction. */
    List<UUID> hold(int most) {
        return jdbc.sql("""
                select v.id from verbatim.to_compare q join verbatim.verbatim v on v.id = q.verbatim_id
                order by q.verbatim_id limit ? for no key update of v
                """)
                .param(most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Where a text stands. @param first whether the others of the family are compared to it */
    record Place(@Nullable UUID family, boolean first) {

        static final Place NONE = new Place(null, false);
    }

    /** Of those that are in a family. */
    Map<UUID, Place> places(Collection<UUID> ids) {
        var places = new HashMap<UUID, Place>();
        jdbc.sql("""
                select verbatim_id, family_id, bands is not null as first from verbatim.near_text
                where verbatim_id = any (?) and family_id is not null
                """).param(ids.toArray(UUID[]::new)).query(row -> {
            places.put(
                    row.getObject("verbatim_id", UUID.class),
                    new Place(row.getObject("family_id", UUID.class), row.getBoolean("first")));
        });
        return places;
    }

    List<Lot.Text> texts(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, text_hash, left(title || E'\\n' || body, 20000) as words from verbatim.verbatim
                where id = any (?) order by id
                """)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> new Lot.Text(
                        row.getObject("id", UUID.class), row.getBytes("text_hash"), row.getString("words")))
                .list();
    }

    /** What was found of them does not hold any more. */
    void forget(Collection<UUID> ids) {
        jdbc.sql("delete from verbatim.near_text where verbatim_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    void done(Collection<UUID> ids) {
        jdbc.sql("delete from verbatim.to_compare where verbatim_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<Leader> sharing(List<int[]> bands) {
        var numbers = new ArrayList<Integer>();
        var values = new ArrayList<Integer>();
        for (int i = 0; i < bands.size(); i++) {
            for (int band : bands.get(i)) {
                numbers.add(i);
                values.add(band);
            }
        }
        return jdbc.sql("""
                select distinct on (found.verbatim_id) found.*
                from (select n, array_agg(band) as bands from unnest(:numbers::int[], :bands::int[]) as said (n, band)
                  group by n) asked
                cross join lateral (
                  select verbatim_id, family_id, bands from verbatim.near_text t
                  where t.bands is not null and t.bands && asked.bands limit :most) found
                """)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("bands", values.toArray(Integer[]::new))
                .param("most", MOST_SHARING)
                .query((row, _) -> new Leader(
                        row.getObject("verbatim_id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        ints((Integer[]) row.getArray("bands").getArray())))
                .list();
    }

    @Override
    public Map<UUID, String> words(Collection<UUID> ids) {
        var words = new HashMap<UUID, String>();
        texts(ids).forEach(text -> words.put(text.id(), text.words()));
        return words;
    }

    void keep(Lot.Found found, Instant now) {
        begin(found.joined(), now);
        jdbc.sql("""
                insert into verbatim.near_text select * from json_populate_recordset(null::verbatim.near_text, cast(? as json))
                """)
                .param(json.writeValueAsString(
                        found.placed().stream().map(PlacingRepository::row).toList()))
                .update();
        stale(found.placed().stream()
                .map(Lot.Placed::family)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** The families of these texts are to be counted again. */
    void staleOf(Collection<UUID> ids) {
        jdbc.sql("""
                insert into verbatim.near_stale select distinct family_id from verbatim.near_text
                where verbatim_id = any (?) and family_id is not null
                """).param(ids.toArray(UUID[]::new)).update();
    }

    void stale(Collection<UUID> families) {
        jdbc.sql("insert into verbatim.near_stale select unnest(?::uuid[])")
                .param(families.toArray(UUID[]::new))
                .update();
    }

    /** Their first texts were alone; those of the same lot get theirs when they are kept. */
    private void begin(Map<UUID, UUID> joined, Instant now) {
        jdbc.sql("insert into verbatim.near_family (id, made_at) select unnest(?::uuid[]), ?")
                .param(joined.values().toArray(UUID[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update verbatim.near_text t set family_id = made.family
                from unnest(?::uuid[], ?::uuid[]) as made (text, family) where t.verbatim_id = made.text
                """)
                .param(joined.keySet().toArray(UUID[]::new))
                .param(joined.values().toArray(UUID[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> row(Lot.Placed placed) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("verbatim_id", placed.text().id().toString());
        row.put("text_hash", "\\x" + HexFormat.of().formatHex(placed.text().hash()));
        row.put("bands", placed.bands());
        row.put("family_id", placed.family() == null ? null : placed.family().toString());
        row.put("likeness", placed.likeness());
        return row;
    }

    private static int[] ints(Integer[] values) {
        var ints = new int[values.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = values[i];
        }
        return ints;
    }
}
