package spplus.verbatim.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Their words stay what they are until the end of the transaction. */
    List<Text> hold(int most) {
        return jdbc.sql("""
                select v.id, v.text_hash, v.said_on, left(v.title || E'\\n' || v.body, 20000) as words
                from verbatim.to_name q join verbatim.verbatim v on v.id = q.verbatim_id
                order by q.verbatim_id limit ? for no key update of v
                """)
                .param(most)
                .query((row, _) -> new Text(
                        row.getObject("id", UUID.class),
                        row.getBytes("text_hash"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("words")))
                .list();
    }

    /** @return those that the index must read again: it shows nothing of words that are not the last ones */
    List<UUID> keep(List<Found> found, int version) {
        var kept = jdbc.sql("""
                insert into verbatim.named
                select * from json_populate_recordset(null::verbatim.named, cast(? as json))
                on conflict (verbatim_id) do update
                set text_hash = excluded.text_hash, version = excluded.version, documents = excluded.documents,
                  procedures = excluded.procedures, online_services = excluded.online_services, places = excluded.places,
                  delays = excluded.delays, delay_words = excluded.delay_words
                returning new.verbatim_id,
                  (coalesce(old.documents, '{}'), coalesce(old.procedures, '{}'), coalesce(old.online_services, '{}'),
                    coalesce(old.places, '{}'), coalesce(old.delays, '{}'))
                  is distinct from (new.documents, new.procedures, new.online_services, new.places, new.delays) as otherwise,
                  old.text_hash is distinct from new.text_hash as other_words
                """)
                .param(json.writeValueAsString(
                        found.stream().map(one -> row(one, version)).toList()))
                .query((row, _) -> new Kept(
                        row.getObject("verbatim_id", UUID.class),
                        row.getBoolean("otherwise"),
                        row.getBoolean("other_words")))
                .list();
        jdbc.sql("delete from verbatim.to_name where verbatim_id = any (?)")
                .param(found.stream().map(one -> one.text().id()).toArray(UUID[]::new))
                .update();
        var naming = found.stream()
                .filter(one -> !one.isEmpty())
                .map(one -> one.text().id())
                .collect(Collectors.toSet());
        return kept.stream()
                .filter(one -> one.otherwise() || one.otherWords() && naming.contains(one.id()))
                .map(Kept::id)
                .toList();
    }

    /** @param otherwise whether something else was found before @param otherWords whether the text said something else */
    private record Kept(UUID id, boolean otherwise, boolean otherWords) {}

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
