package spplus.verbatim.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps in which texts names are still to be looked for, and those found. */
@Repository
class NamingRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NamingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that say something else than when names were looked for. */
    void ask(Collection<UUID> ids) {
        jdbc.sql("""
                insert into verbatim.to_name
                select v.id from verbatim.verbatim v left join verbatim.named n on n.verbatim_id = v.id
                where v.id = any (?) and n.text_hash is distinct from v.text_hash
                on conflict do nothing
                """).param(ids.toArray(UUID[]::new)).update();
    }

    /** All those read with another list of names. */
    void askOthers(int version) {
        jdbc.sql("""
                insert into verbatim.to_name select verbatim_id from verbatim.named where version <> ? on conflict do nothing
                """).param(version).update();
    }

    boolean isWaiting() {
        return jdbc.sql("select exists (select 1 from verbatim.to_name)")
                .query(Boolean.class)
                .single();
    }

    /** Kept from other processes until the end of the transaction. */
    List<Text> hold(int most) {
        return jdbc.sql("""
                with held as (select verbatim_id from verbatim.to_name order by verbatim_id limit ? for update skip locked)
                select v.id, v.text_hash, v.said_on, left(v.title || E'\\n' || v.body, 20000) as words
                from held join verbatim.verbatim v on v.id = held.verbatim_id
                """)
                .param(most)
                .query((row, _) -> new Text(
                        row.getObject("id", UUID.class),
                        row.getBytes("text_hash"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("words")))
                .list();
    }

    void keep(List<Found> found, int version) {
        jdbc.sql("""
                insert into verbatim.named
                select * from json_populate_recordset(null::verbatim.named, cast(? as json))
                on conflict (verbatim_id) do update
                set text_hash = excluded.text_hash, version = excluded.version, documents = excluded.documents,
                  procedures = excluded.procedures, online_services = excluded.online_services, places = excluded.places,
                  delays = excluded.delays, delay_words = excluded.delay_words
                """)
                .param(json.writeValueAsString(
                        found.stream().map(one -> row(one, version)).toList()))
                .update();
        jdbc.sql("delete from verbatim.to_name where verbatim_id = any (?)")
                .param(found.stream().map(one -> one.text().id()).toArray(UUID[]::new))
                .update();
    }

    private static Map<String, Object> row(Found found, int version) {
        var row = new LinkedHashMap<String, Object>();
        row.put("verbatim_id", found.text().id().toString());
        row.put("text_hash", "\\x" + HexFormat.of().formatHex(found.text().hash()));
        row.put("version", version);
        for (var kind : NamedKind.values()) {
            row.put(
                    kind.column(),
                    found.things().stream()
                            .filter(thing -> thing.kind() == kind)
                            .map(Named::label)
                            .toList());
        }
        row.put("delays", found.delays().stream().map(SaidDelay::days).toList());
        row.put("delay_words", found.delays().stream().map(SaidDelay::said).toList());
        return row;
    }

    record Text(UUID id, byte[] hash, LocalDate saidOn, String words) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    record Found(Text text, List<Named> things, List<SaidDelay> delays) {

        boolean isEmpty() {
            return things.isEmpty() && delays.isEmpty();
        }
    }
}
