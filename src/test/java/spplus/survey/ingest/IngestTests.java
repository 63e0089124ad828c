package spplus.survey.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;

/** Answers collected elsewhere come in by the batch, each counted once or refused with its reason. */
@IntegrationTest
class IngestTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure network;
    private Structure office;
    private Opened survey;
    private String key;

    @BeforeEach
    void aToolHasAKey() {
        network = TestStructures.in(directory).open("Réseau aux bornes");
        office = TestStructures.in(directory).open("Bureau aux bornes", network);
        survey = campaigns.open(network, false, LocalDate.now(clock).minusDays(10));
        key = newKey(lead());
    }

    @Test
    void countsWhatItCanAndSaysWhatItCannotLineByLine() {
        var answer = send(
                key, "one", """
                {"answers": [
                  {"id": "1", "structure": "%s", "channel": "COUNTER", "answeredOn": "%s",
                   "answers": {"satisfaction": 3, "help_tried": [1, 2], "help_reached": {"1": 1, "2": 2}}},
                  {"id": "2", "answers": {"satisfaction": 9}},
                  {"id": "3", "answers": {"unknown": 1, "satisfaction": 1}},
                  {"id": "4", "structure": "AILLEURS", "answers": {"satisfaction": 1}},
                  {"id": "5", "answeredOn": "2999-01-01", "answers": {"satisfaction": 1}},
                  {"id": "6", "answers": {"clarity": 4}},
                  {"id": "7", "channel": "PIGEON", "answers": {"satisfaction": 1}},
                  {"id": "8", "answers": {"satisfaction": 1, "help_tried": [1, 9]}},
                  {"answers": {"satisfaction": 1}},
                  null,
                  {"id": "1", "answers": {"satisfaction": 1}}
                ]}""".formatted(office.code(), LocalDate.now(clock).minusDays(1)));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("\"accepted\":1", "\"duplicates\":1", "\"refused\":9")
                .contains(
                        "unknown-choice", "unknown-question", "unknown-structure", "out-of-campaign", "unknown-channel")
                .contains("\"alone\"", "\"answers.satisfaction\"");
        assertThat(count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from survey.answer where campaign_id = ?")
                        .param(survey.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void answersTheSameToTheSameRequestAndCountsItOnce() {
        var body = "{\"answers\": [{\"id\": \"a\", \"answers\": {\"satisfaction\": 2}}]}";
        var first = send(key, "same", body);
        var again = send(key, "same", body);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(send(key, "other", body).getBody()).contains("\"duplicates\":1");
        assertThat(send(key, "same", body + " ").getStatusCode().value()).isEqualTo(422);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void takesNothingWithoutAGoodKeyOrFromAClosedCampaign() {
        var body = "{\"answers\": [{\"id\": \"a\", \"answers\": {\"satisfaction\": 2}}]}";
        assertThat(send("spp_faux", "k", body).getStatusCode().value()).isEqualTo(401);
        assertThat(send(key, "k", "{\"answers\": 3").getStatusCode().value()).isEqualTo(400);
        assertThat(send(key, "", body).getStatusCode().value()).isEqualTo(400);
        assertThat(send(key, "k", " ".repeat(2_200_000)).getStatusCode().value())
                .isEqualTo(413);
        jdbc.sql("update survey.campaign set closed_at = now() where id = ?")
                .param(survey.id())
                .update();
        assertThat(send(key, "k", body).getStatusCode().value()).isEqualTo(409);
        assertThat(count()).isZero();
    }

    @Test
    void aRevokedKeyOpensNothing() {
        var lead = lead();
        var page = lead.get(address()).getBody();
        assertThat(page).contains("Bornes").doesNotContain(key);
        var revoke = Pattern.compile(address() + "/[0-9a-f-]{36}/revoquer").matcher(page);
        assertThat(revoke.find()).isTrue();
        lead.post(revoke.group(), Map.of());
        assertThat(send(key, "k", "{}").getStatusCode().value()).isEqualTo(401);
        assertThat(lead.get(address()).getBody()).contains("Clé révoquée");
        assertThat(signedIn.as(
                                Role.LOCAL_LEAD,
                                TestStructures.in(directory)
                                        .open("Ailleurs")
                                        .code()
                                        .value())
                        .get(address())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(lead.post(address(), Map.of("nom", " ")).getStatusCode().value())
                .isEqualTo(422);
    }

    private String newKey(Browser lead) {
        lead.post(address(), Map.of("nom", "Bornes"));
        var shown = Pattern.compile("spp_[A-Za-z0-9_-]{43}")
                .matcher(lead.get(address()).getBody());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private Browser lead() {
        return signedIn.as(Role.LOCAL_LEAD, network.code().value());
    }

    private String address() {
        return "/espace/enquetes/sources/" + survey.id();
    }

    private ResponseEntity<String> send(String with, String idempotencyKey, String body) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/v1/answers:batch")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + with)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
    }

    private long count() {
        return jdbc.sql("select count(*) from survey.response where campaign_id = ?")
                .param(survey.id())
                .query(Long.class)
                .single();
    }
}
