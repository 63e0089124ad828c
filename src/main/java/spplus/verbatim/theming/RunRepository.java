package spplus.verbatim.theming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;
import spplus.verbatim.theme.Discovered;
import spplus.verbatim.theme.Vocabulary;

/** Passes over all texts, and what each discovery compared texts by. */
@Repository
class RunRepository {

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when one of that kind waits already: it begins only once the caller's texts are there. */
    void ask(String kind, String who, Instant now) {
        jdbc.sql("""
                select id from verbatim.theme_run
                where finished_at is null and begun_at is null and kind = ? for update
                """).param(kind).query(UUID.class).list();
        jdbc.sql("""
                insert into verbatim.theme_run (id, kind, asked_at, asked_by_name)
                select :id, :kind, :now, :who
                where not exists (select 1 from verbatim.theme_run
                  where finished_at is null and begun_at is null and kind = :kind)
                """)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("now", ThemeRepository.time(now))
                .param("who", who)
                .update();
    }

    /** The oldest that is not finished. */
    Optional<Run> open() {
        return jdbc.sql("select * from verbatim.theme_run where finished_at is null order by asked_at, id limit 1")
                .query(RunRepository::run)
                .optional();
    }

    /** How many texts the last finished pass read, 0 before the first. */
    long lastTotal() {
        return jdbc.sql("""
                select coalesce((select done from verbatim.theme_run where finished_at is not null
                  order by finished_at desc limit 1), 0)
                """).query(Long.class).single();
    }

    /** From now on somebody who asks needs another. */
    void start(UUID run, Instant now) {
        jdbc.sql("update verbatim.theme_run set begun_at = coalesce(begun_at, ?) where id = ?")
                .param(ThemeRepository.time(now))
                .param(run)
                .update();
    }

    void begin(UUID run, long generation, long total) {
        jdbc.sql("update verbatim.theme_run set generation = ?, total = ? where id = ?")
                .param(generation)
                .param(total)
                .param(run)
                .update();
    }

    void advance(UUID run, UUID cursor, int more) {
        jdbc.sql("update verbatim.theme_run set cursor = ?, done = done + ? where id = ?")
                .param(cursor)
                .param(more)
                .param(run)
                .update();
    }

    void finish(UUID run, Instant now) {
        jdbc.sql("update verbatim.theme_run set finished_at = ? where id = ?")
                .param(ThemeRepository.time(now))
                .param(run)
                .update();
    }

    long texts() {
        return jdbc.sql("select count(*) from verbatim.verbatim")
                .query(Long.class)
                .single();
    }

    /** A draw of texts in French or of unknown language, one for each family of texts nearly the same; the same for the same seed. */
    List<Sampled> sample(int most, long seed) {
        return jdbc.sql("""
                select id, left(title || E'\\n' || body, 5000) as words from verbatim.verbatim
                where language in ('fr', 'und') and author_kind <> 'agent'
                  and not exists (select 1 from verbatim.near_held h where h.verbatim_id = id and not h.first)
                order by hashtextextended(id::text, :seed), id limit :most
                """)
                .param("seed", seed)
                .param("most", most)
                .query((row, _) -> new Sampled(row.getObject("id", UUID.class), row.getString("words")))
                .list();
    }

    long add(Vocabulary vocabulary, Discovered.Measures measures, long seed, Instant now) {
        return jdbc.sql("""
                insert into verbatim.theme_generation (terms, written, term_texts, size, seed, covered, coherence, found_at)
                values (:terms, :written, :texts, :size, :seed, :covered, :coherence, :now) returning id
                """)
                .param("terms", vocabulary.terms().toArray(String[]::new))
                .param("written", vocabulary.written().toArray(String[]::new))
                .param(
                        "texts",
                        java.util.Arrays.stream(vocabulary.texts()).boxed().toArray(Integer[]::new))
                .param("size", vocabulary.size())
                .param("seed", seed)
                .param("covered", measures.covered())
                .param("coherence", measures.coherence())
                .param("now", ThemeRepository.time(now))
                .query(Long.class)
                .single();
    }

    Optional<Generation> generation() {
        return jdbc.sql("select * from verbatim.theme_generation order by id desc limit 1")
                .query(RunRepository::read)
                .optional();
    }

    private static Generation read(ResultSet row, int n) throws SQLException {
        var texts = (Integer[]) row.getArray("term_texts").getArray();
        var vocabulary = new Vocabulary(
                List.of((String[]) row.getArray("terms").getArray()),
                List.of((String[]) row.getArray("written").getArray()),
                java.util.Arrays.stream(texts).mapToInt(Integer::intValue).toArray(),
                row.getInt("size"));
        return new Generation(
                row.getLong("id"),
                vocabulary,
                row.getInt("covered"),
                row.getDouble("coherence"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("generation", Long.class),
                row.getObject("cursor", UUID.class),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("asked_by_name"));
    }

    /** @param generation null until themes are found @param cursor last text read, null for none */
    record Run(
            UUID id,
            String kind,
            @Nullable Long generation,
            @Nullable UUID cursor,
            long done,
            long total,
            String askedBy) {}

    record Sampled(UUID id, String words) {}

    /** @param covered of the texts of its sample, how many speak of one theme at least */
    record Generation(long id, Vocabulary vocabulary, int covered, double coherence, Instant foundAt) {}
}
