package spplus.verbatim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools send texts: each line is kept without what is personal, or refused with its reason. */
@IntegrationTest
class BatchTests {

    private static final Pattern KEY = Pattern.compile("spv_[A-Za-z0-9_-]{20,}");

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    Structure root;
    Structure office;
    Structure elsewhere;
    Browser lead;

    @BeforeEach
    void aTeam() {
        var structures = TestStructures.in(directory);
        root = structures.open("Réseau des outils");
        office = structures.open("Guichet des outils", root);
        elsewhere = structures.open("Réseau d’à côté");
        lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
    }

    @Test
    void takesWhatItCanSaysWhyOfTheRestAndCountsARequestOnce() {
        var key = key("Registre");
        var once = UUID.randomUUID().toString();
        var body = body(List.of(
                Map.of(
                        "id",
                        "1",
                        "text",
                        "Mon numéro est le 06 12 34 56 78, rappelez-moi.",
                        "structure",
                        office.code().value()),
                Map.of(
                        "id",
                        "2",
                        "text",
                        "Très bien.",
                        "structure",
                        elsewhere.code().value()),
                Map.of("id", "3", "text", "Merci", "day", "2026-02-30"),
                Map.of("id", "1", "text", "Deux fois le même numéro.")));

        var answer = send(key, once, body);

        var told = json.readTree(answer.getBody());
        assertThat(told.get("accepted").asInt()).isEqualTo(1);
        assertThat(told.get("refused").asInt()).isEqualTo(3);
        assertThat(codes(told)).containsExactly("", "unknown-structure", "day", "twice");
        assertThat(bodies(key)).hasSize(1).allMatch(text -> !text.contains("06 12") && text.contains("rappelez-moi"));
        assertThat(send(key, once, body).getBody()).isEqualTo(answer.getBody());
        assertThat(send(key, once, body + " ").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void saysOfEachStrangeTextWhatBecomesOfIt() {
        var key = key("Étrange");
        var told = json.readTree(send(
                        key,
                        UUID.randomUUID().toString(),
                        body(List.of(
                                Map.of("id", "one", "text", "a"),
                                Map.of("id", "none", "text", ""),
                                Map.of("id", "signs", "text", "👍🏽👍🏽 !!!"),
                                Map.of("id", "endless", "text", "mot ".repeat(50_000)),
                                Map.of(
                                        "id",
                                        "html",
                                        "text",
                                        "<p>Le <b>guichet</b><script>alert(1)</script> ferme.</p>"),
                                Map.of("id", "control", "text", "Le\u0000 guichet\u0007 ferme \u202Etôt"),
                                Map.of("id", "arabic", "text", "المكتب مغلق يوم الجمعة ولا أحد يجيب"))))
                .getBody());

        assertThat(codes(told)).containsExactly("no-words", "empty", "no-words", "too-long", "", "", "");
        assertThat(told.get("lines").get(3).get("detail").asString()).contains("trop long");
        assertThat(bodies(key))
                .containsExactlyInAnyOrder(
                        "Le guichet ferme.", "Le guichet ferme tôt", "المكتب مغلق يوم الجمعة ولا أحد يجيب");
    }

    @Test
    void keepsTheLastWordOfATextAndForgetsOneThatIsTakenBack() {
        var key = key("Changeant");
        send(key, UUID.randomUUID().toString(), body(List.of(Map.of("id", "a", "text", "Première version du texte"))));
        var again = body(List.of(
                Map.of("id", "a", "text", "Seconde version du texte"), Map.of("id", "b", "text", "Un autre texte")));
        assertThat(send(key, UUID.randomUUID().toString(), again).getBody()).contains("\"changed\":1");
        assertThat(bodies(key)).containsExactlyInAnyOrder("Seconde version du texte", "Un autre texte");

        var back = body(List.of(Map.of("id", "a", "withdrawn", true), Map.of("withdrawn", true)));
        var told = json.readTree(send(key, UUID.randomUUID().toString(), back).getBody());

        assertThat(told.get("withdrawn").asInt()).isEqualTo(1);
        assertThat(codes(told)).containsExactly("", "id");
        assertThat(bodies(key)).containsExactly("Un autre texte");
    }

    @Test
    void keepsWhatAgentsSuggestApart() {
        var key = key("Boîte à idées");
        var told = json.readTree(send(
                        key,
                        UUID.randomUUID().toString(),
                        body(List.of(
                                Map.of(
                                        "id",
                                        "s",
                                        "text",
                                        "Ouvrons le guichet à midi.",
                                        "kind",
                                        "suggestion",
                                        "author",
                                        "USAGER"),
                                Map.of("id", "x", "text", "Autre chose", "kind", "rumeur"))))
                .getBody());

        assertThat(codes(told)).containsExactly("", "kind");
        assertThat(jdbc.sql("""
                        select source_kind || ' ' || author_kind from verbatim.verbatim where provenance = ?
                        """)
                        .param(tool(key))
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("suggestion agent");
    }

    @Test
    void refusesWhatIsNoBatchAndAKeyThatWasRevoked() {
        var key = key("Révoqué");
        assertThat(send(key, UUID.randomUUID().toString(), "[]").getStatusCode().value())
                .isEqualTo(400);
        assertThat(send(key, UUID.randomUUID().toString(), "{\"texts\":[]}")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(send("spv_faux", UUID.randomUUID().toString(), "{}")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);

        lead.post("/espace/voix/outils/" + tool(key) + "/revoquer", Map.of());

        assertThat(lead.page(page())).contains("Révoqué", "débranché le");
        assertThat(send(key, UUID.randomUUID().toString(), body(List.of(Map.of("text", "Trop tard pour moi"))))
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        var other = signedIn.as(Role.LOCAL_LEAD, elsewhere.code().value());
        assertThat(other.post("/espace/voix/outils/" + tool(key) + "/revoquer", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var nameless =
                lead.post("/espace/voix/outils", Map.of("structure", root.code().value(), "outil", " "));
        assertThat(nameless.getStatusCode().value()).isEqualTo(422);
        assertThat(nameless.getBody()).contains("Donnez un nom à cet outil");
    }

    private String key(String name) {
        lead.post("/espace/voix/outils", Map.of("structure", root.code().value(), "outil", name));
        var shown = KEY.matcher(lead.page(page()));
        assertThat(shown.find()).isTrue();
        assertThat(KEY.matcher(lead.page(page())).find()).as("shown once").isFalse();
        return shown.group();
    }

    private String page() {
        return "/espace/voix/imports?structure=" + root.code();
    }

    private String body(List<Map<String, Object>> lines) {
        return json.writeValueAsString(Map.of("texts", lines));
    }

    private static List<String> codes(JsonNode told) {
        return told.get("lines")
                .valueStream()
                .map(line -> line.hasNonNull("code") ? line.get("code").asString() : "")
                .toList();
    }

    private String tool(String key) {
        return jdbc.sql(
                        "select id from verbatim.text_tool where structure = ? order by created_at desc, id desc limit 1")
                .param(root.code().value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private List<String> bodies(String key) {
        return jdbc.sql("select body from verbatim.verbatim where provenance = ?")
                .param(tool(key))
                .query((row, _) -> row.getString(1).replaceAll(" +", " "))
                .list();
    }

    private ResponseEntity<String> send(String key, String once, String body) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/v1/verbatims:batch")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", once)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(status -> true, (_, _) -> {})
                .toEntity(String.class);
    }
}
