package spplus.verbatim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import tools.jackson.databind.json.JsonMapper;

/** What a tool sends again is known for what it was, and what it takes back goes. */
@IntegrationTest
class SentAgainTests {

    @Autowired
    TextTools tools;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    String key;
    UUID tool;

    @BeforeEach
    void aTool() {
        var office = TestStructures.in(directory).open("Guichet qui renvoie");
        var added = tools.add(office.code().value(), "Registre", "Une référente", clock.instant());
        key = added.key();
        tool = added.tool().id();
    }

    @Test
    void takesBackATextWhateverHidesInItsIdAndSaysWhenThereIsNone() {
        send(body(List.of(Map.of("id", "\uFEFFR-1", "text", "Un texte à retirer"))));

        var told = json.readTree(send(body(List.of(
                        Map.of("id", "\uFEFFR-1", "withdrawn", true), Map.of("id", "R-inconnu", "withdrawn", true))))
                .getBody());

        assertThat(told.get("withdrawn").asInt()).isEqualTo(1);
        assertThat(told.get("lines").valueStream().map(line -> line.get("status")
                        .asString()))
                .containsExactly("withdrawn", "unknown");
        assertThat(said("body")).isEmpty();
    }

    @Test
    void movesATextThatIsSentAgainAsASuggestion() {
        var voice = Map.<String, Object>of("id", "R-2", "text", "Ouvrez le samedi matin");
        send(body(List.of(voice)));

        var told = send(body(List.of(Map.of("id", "R-2", "text", "Ouvrez le samedi matin", "kind", "suggestion"))));

        assertThat(told.getBody()).contains("\"changed\":1");
        assertThat(said("source_kind")).containsExactly("suggestion");
        send(body(List.of(voice)));
        assertThat(said("source_kind")).containsExactly("api");
    }

    @Test
    void keepsTheDayOfATextThatComesAgainWithoutIt() {
        send(body(List.of(Map.of("id", "R-3", "text", "Le parking est plein", "day", "2026-01-05"))));

        var again = send(body(List.of(Map.of("id", "R-3", "text", "Le parking est plein"))));

        assertThat(again.getBody()).contains("\"unchanged\":1");
        assertThat(said("said_on")).containsExactly("2026-01-05");
    }

    @Test
    void countsTheSameWordsWithoutIdAsOftenAsABatchSaysThem() {
        var twice = body(List.of(
                Map.of("text", "Merci à tous", "day", "2026-01-05"),
                Map.of("text", "Merci à tous", "day", "2026-01-05"),
                Map.of("text", "Merci à tous", "day", "2026-01-06")));
        send(twice);

        assertThat(send(twice).getBody()).contains("\"unchanged\":3");
        send(body(List.of(Map.of("text", "Merci à tous"))));
        assertThat(said("body")).hasSize(4);
    }

    private String body(List<Map<String, Object>> lines) {
        return json.writeValueAsString(Map.of("texts", lines));
    }

    private List<String> said(String column) {
        return jdbc.sql("select " + column + "::text from verbatim.verbatim where provenance = ?")
                .param(tool.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private ResponseEntity<String> send(String body) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri(TextsApiController.PATH)
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
