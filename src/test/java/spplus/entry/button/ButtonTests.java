package spplus.entry.button;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.entry.EntrySettings;
import spplus.entry.TestDoors;

/** Making buttons, watching them, and who may. */
@IntegrationTest
class ButtonTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    Silences silences;

    @Autowired
    Arrivals arrivals;

    @Autowired
    EntrySettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void givesWhatToCopyAndAPreview() {
        var office = TestStructures.in(directory).open("Mairie « A & B »");
        var manager = agents.as(Role.LOCAL_LEAD, code(office));

        var code = TestDoors.button(manager, code(office), "MODAL", "", "été 2027");
        var page = manager.page("/espace/entrees/boutons/" + code);

        assertThat(page)
                .contains("/je-donne-mon-avis?bouton=" + code)
                .contains("&lt;script src=")
                .containsPattern(
                        "integrity=&#34;sha384-[A-Za-z0-9+/=]{64}&#34;|integrity=\"sha384-[A-Za-z0-9+/=]{64}\"")
                .contains("été 2027");
        assertThat(manager.page("/espace/entrees/boutons?structure=" + office.code()))
                .contains("Bouton d’essai")
                .contains("Jamais");
    }

    @Test
    void saysWhatToMendAndKeepsWhatWasTyped() {
        var office = TestStructures.in(directory).open("Mairie des Erreurs");
        var manager = agents.as(Role.LOCAL_LEAD, code(office));

        var answer = manager.post(
                "/espace/entrees/boutons",
                Map.of(
                        "structure", code(office),
                        "nom", "Mon bouton à moi",
                        "forme", "MODAL",
                        "demarche", "Démarche que nul ne connaît",
                        "campagne", ""));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("href=\"#demarche\"")
                .contains("Mon bouton à moi")
                .contains("Démarche que nul ne connaît");
    }

    @Test
    void onlySitesAreTakenForSites() {
        var office = TestStructures.in(directory).open("Mairie des Sites");
        var manager = agents.as(Role.LOCAL_LEAD, code(office));

        var wrong = manager.post(
                "/espace/entrees/boutons/sites",
                Map.of("structure", code(office), "sites", "https://bien.exemple.fr\nhttps://mal.exemple.fr/page"));
        var right = manager.post(
                "/espace/entrees/boutons/sites",
                Map.of("structure", code(office), "sites", "HTTPS://Bien.Exemple.fr/ \nautre.exemple.fr:8443"));

        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("https://mal.exemple.fr/page").contains("href=\"#sites\"");
        assertThat(right.getStatusCode().value()).isEqualTo(302);
        assertThat(manager.page("/espace/entrees/boutons?structure=" + office.code()))
                .contains("https://autre.exemple.fr:8443\nhttps://bien.exemple.fr");
    }

    @Test
    void isRetiredAndShownAgain() {
        var office = TestStructures.in(directory).open("Mairie du Retrait");
        var manager = agents.as(Role.LOCAL_LEAD, code(office));
        var code = TestDoors.button(manager, code(office));

        manager.post("/espace/entrees/boutons/" + code + "/retirer", Map.of());
        assertThat(manager.page("/espace/entrees/boutons/" + code)).contains("Ce bouton est retiré");

        manager.post("/espace/entrees/boutons/" + code + "/retablir", Map.of());
        assertThat(manager.page("/espace/entrees/boutons/" + code)).doesNotContain("Ce bouton est retiré");
    }

    @Test
    void othersDoNotSeeIt() {
        var office = TestStructures.in(directory).open("Mairie à Soi");
        var other = TestStructures.in(directory).open("Mairie d’à Côté");
        var code = TestDoors.button(agents.as(Role.MANAGER, code(office)), code(office));
        var stranger = agents.as(Role.MANAGER, code(other));
        var responder = agents.as(Role.RESPONDER, code(office));

        for (var browser : List.of(stranger, responder)) {
            assertThat(browser.get("/espace/entrees/boutons/" + code)
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
            assertThat(browser.get("/espace/entrees/boutons?structure=" + office.code())
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
            assertThat(browser.post("/espace/entrees/boutons/" + code + "/retirer", Map.of())
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
            assertThat(browser.post(
                                    "/espace/entrees/boutons",
                                    Map.of("structure", code(office), "nom", "x", "forme", "LINK"))
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
            assertThat(browser.post("/espace/entrees/boutons/sites", Map.of("structure", code(office), "sites", ""))
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
        }
        assertThat(agents.as(Role.MANAGER, code(office))
                        .get("/espace/entrees/boutons/" + code)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void aSignalNotesTheDayAndNothingElse() {
        var office = TestStructures.in(directory).open("Mairie du Signal");
        var code = TestDoors.button(agents.as(Role.LOCAL_LEAD, code(office)), code(office));
        var visitor = agents.nobody();

        var answers = List.of(code, code, "2222222", "n’importe quoi").stream()
                .map(typed -> visitor.postAsIs("/bouton/vu?bouton=" + typed, new LinkedMultiValueMap<>()))
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(204);
            assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
        });
        assertThat(jdbc.sql("select day, arrivals from entry.sighting where button = ?")
                        .param(code)
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("arrivals", 0));
        assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where table_schema = 'entry' and table_name = 'sighting'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("button", "day", "arrivals");
    }

    @Test
    void aSilenceIsToldOnce() {
        var office = TestStructures.in(directory).open("Mairie du Silence");
        var lead = agents.agent(Role.LOCAL_LEAD, Scope.under(List.of(code(office))));
        var code = TestDoors.button(agents.signIn(lead), code(office));
        var since = LocalDate.now(clock).minusDays(settings.silence() + 1L);
        seenOn(code, since);

        silences.tell();
        silences.tell();

        var told = "silent:" + code.substring(0, 3) + "-" + code.substring(3) + ":" + since + ":" + lead;
        await().atMost(Duration.ofSeconds(30)).until(() -> mails(told) == 1);
        assertThat(toldDay(code)).isEqualTo(since);
        var later = since.plusDays(1);
        seenOn(code, later);
        assertThat(toldDay(code)).isNotEqualTo(later);
    }

    @Test
    void aButtonSeenYesterdayIsNotSilent() {
        var office = TestStructures.in(directory).open("Mairie du Bruit");
        var code = TestDoors.button(agents.as(Role.LOCAL_LEAD, code(office)), code(office));
        seenOn(code, LocalDate.now(clock).minusDays(1));

        silences.tell();

        assertThat(toldDay(code)).isNull();
    }

    @Test
    void anotherSiteIsToldOnceAndLetsPeopleIn() {
        var office = TestStructures.in(directory).open("Mairie Ailleurs");
        var lead = agents.agent(Role.LOCAL_LEAD, Scope.under(List.of(code(office))));
        var browser = agents.signIn(lead);
        var code = TestDoors.button(browser, code(office));
        browser.post(
                "/espace/entrees/boutons/sites", Map.of("structure", code(office), "sites", "https://ici.exemple.fr"));

        for (int times = 0; times < 2; times++) {
            assertThat(agents.nobody()
                            .client()
                            .get()
                            .uri("/je-donne-mon-avis?bouton=" + code)
                            .header("Referer", "https://ailleurs.exemple.org/a?b=c")
                            .retrieve()
                            .toBodilessEntity()
                            .getStatusCode()
                            .value())
                    .isEqualTo(303);
        }

        var told =
                "elsewhere:" + code.substring(0, 3) + "-" + code.substring(3) + ":https://ailleurs.exemple.org:" + lead;
        await().atMost(Duration.ofSeconds(30)).until(() -> mails(told) == 1);
    }

    @Test
    void aSiteIsWhatBrowsersSay() {
        assertThat(arrivals.origin("https://WWW.exemple.fr/page?q=1")).isEqualTo("https://www.exemple.fr");
        assertThat(arrivals.origin("https://exemple.fr:443/")).isEqualTo("https://exemple.fr");
        assertThat(arrivals.origin("http://exemple.fr:8080/x")).isEqualTo("http://exemple.fr:8080");
        assertThat(arrivals.origin("https://moi:secret@exemple.fr/")).isEmpty();
        assertThat(arrivals.origin("javascript:alert(1)")).isEmpty();
        assertThat(arrivals.origin("pas une adresse")).isEmpty();
        assertThat(arrivals.origin(null)).isEmpty();
    }

    private void seenOn(String code, LocalDate day) {
        jdbc.sql("update entry.button set last_seen_on = ?, quiet_since = ? where code = ?")
                .params(day, day, code)
                .update();
    }

    private LocalDate toldDay(String code) {
        return jdbc.sql("select silence_told from entry.button where code = ?")
                .param(code)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    private int mails(String told) {
        return jdbc.sql("select count(*) from notification.mail where told = ?")
                .param(told)
                .query(Integer.class)
                .single();
    }

    private static String code(Structure structure) {
        return structure.code().value();
    }
}
