package spplus.experience.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.SharedData;
import spplus.platform.Console;
import spplus.search.SearchIndex;

/** The real export, counted apart by this test and found again in the database and by the API. */
@IntegrationTest
class RealExportTests {

    private static final Map<String, String> FEELINGS =
            Map.of("Positif", "POSITIVE", "Neutre", "NEUTRAL", "Négatif", "NEGATIVE");
    private static final Map<String, String> CHANNELS = Map.of(
            "Démarche en ligne", "ONLINE",
            "Accueil", "COUNTER",
            "Téléphone", "PHONE",
            "E-mail", "EMAIL",
            "Compte ou espace personnel", "ACCOUNT",
            "Courrier", "LETTER",
            "Réseaux Sociaux", "SOCIAL",
            "Tchat (messagerie instantanée)", "CHAT");

    @Autowired
    private ImportExperiencesCommand command;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchIndex index;

    @LocalServerPort
    private int port;

    @Test
    void findsTheCountsOfTheRealFileAndChangesNothingTheSecondTime() throws IOException {
        var path = SharedData.file("experiences.csv");
        var rows = rows(path);
        var before = found(1);
        assertThat(importing(path)).contains("801 créées", "0 rejetée");
        assertThat(importing(path)).contains("0 créée", "0 modifiée", "801 inchangées");
        var ids = rows.stream().map(row -> row.getField("ID expérience")).toArray(String[]::new);

        assertThat(counted("feeling", "", ids))
                .isEqualTo(count(rows, row -> Stream.of(FEELINGS.get(row.getField("Ressenti usager")))));
        assertThat(counted("reply_state", "", ids)).isEqualTo(count(rows, row -> Stream.of(replyState(row))));
        assertThat(counted("channel", """
                cross join lateral (select distinct unnest(t.channels) as channel from experience.target t
                where t.experience_id = e.id) c
                """, ids)).isEqualTo(count(rows, RealExportTests::channels));
        assertThat(counted("same_count::text", "", ids))
                .isEqualTo(count(rows, row -> Stream.of(row.getField("Expériences Similaires"))));
        assertThatTheApiCounts(rows, before, found(2));
        assertThatEachIsReadOnce(ids);
    }

    /** The way of all voices: one record for each, and what the machine reads in it. */
    private void assertThatEachIsReadOnce(String[] ids) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        jdbc.sql("""
                        select count(r.feeling) from experience.experience e
                        join verbatim.verbatim v on v.source_kind = 'experience' and v.source_id = cast(e.id as text)
                          and v.feeling_said = e.feeling and v.body = e.story
                        join verbatim.reading r on r.verbatim_id = v.id and r.text_hash = v.text_hash
                        where e.source = 'official' and e.source_id = any (?)
                        """).param(ids).query(Long.class).single())
                .isEqualTo(ids.length));
    }

    /** What others published in those years was there before. */
    private static void assertThatTheApiCounts(List<NamedCsvRecord> rows, Found before, Found after) {
        assertThat(after.total() - before.total()).isEqualTo(rows.size());
        assertThat(after.more("feeling", before))
                .isEqualTo(count(rows, row -> Stream.of(FEELINGS.get(row.getField("Ressenti usager")))));
        assertThat(after.more("replyState", before)).isEqualTo(count(rows, row -> Stream.of(replyState(row))));
        assertThat(after.more("channel", before)).isEqualTo(count(rows, RealExportTests::channels));
    }

    /**
     * The years of the export, once all that was written is searchable.
     *
     * @param limit another one each time: an answer is shared for some seconds with who asks the very same
     */
    private Found found(int limit) {
        assertThat(index.awaitIndexed(Duration.ofMinutes(2))).isTrue();
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/v1/experiences?from=2019-01-01&to=2023-12-31&limit=" + limit)
                .retrieve()
                .body(Found.class);
    }

    record Found(long total, Map<String, Map<String, Long>> facets) {

        Map<String, Long> more(String facet, Found before) {
            var more = new HashMap<>(facets.get(facet));
            before.facets()
                    .getOrDefault(facet, Map.of())
                    .forEach((value, count) -> more.merge(value, -count, Long::sum));
            more.values().removeIf(count -> count == 0);
            return more;
        }
    }

    private Map<String, Long> counted(String column, String join, String[] ids) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select " + column + ", count(*) from experience.experience e " + join
                        + " where e.source = 'official' and e.source_id = any (?) group by 1")
                .param(ids)
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private static Map<String, Long> count(List<NamedCsvRecord> rows, Function<NamedCsvRecord, Stream<String>> values) {
        var counts = new HashMap<String, Long>();
        rows.forEach(row -> values.apply(row).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    private static String replyState(NamedCsvRecord row) {
        if (row.getField("Statut de l'expérience").endsWith("attente de réponse")) {
            return "AWAITING";
        }
        return row.getField("Evaluation  réponse structure 1 par auteur").isEmpty() ? "REPLIED" : "RATED";
    }

    private static Stream<String> channels(NamedCsvRecord row) {
        return Stream.of("Canaux Typologie 1", "Canaux Typologie 2", "Canaux Typologie 3")
                .flatMap(column -> Stream.of(row.getField(column).split(",")))
                .filter(label -> !label.isBlank())
                .map(label -> CHANNELS.get(label.strip()))
                .distinct();
    }

    private static List<NamedCsvRecord> rows(Path path) throws IOException {
        try (var csv =
                CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(path)) {
            return csv.stream().toList();
        }
    }

    private String importing(Path path) {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        command.run(List.of(path.toString()), new Console(out, out));
        return told.toString(StandardCharsets.UTF_8).replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
