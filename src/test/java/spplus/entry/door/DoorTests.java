package spplus.entry.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.entry.TestDoors;
import spplus.experience.ExperienceId;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Redactions;
import spplus.experience.sharing.Author;

/** Buttons, codes and links open the wizard with what they say, and nobody changes it on the way. */
@IntegrationTest
class DoorTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExperienceStore store;

    @Autowired
    Quarantine quarantine;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aButtonOpensTheWizardWithItsStructureFixed() {
        var office = TestStructures.in(directory).open("Guichet du Bouton");
        var other = TestStructures.in(directory).open("Autre Guichet du Bouton");
        var author = new Author(port);

        var page = follow(author, "/je-donne-mon-avis?bouton=" + button(office));
        var draft = begin(author, page);
        var services = author.page(draft + "/service");

        assertThat(author.page(page)).contains("Guichet du Bouton").contains("Ce n’est pas ce service");
        assertThat(services)
                .contains("Guichet du Bouton")
                .contains("celui du lien")
                .doesNotContain("/service/1/retirer");
        assertThat(author.post(draft + "/service/1/retirer").getStatusCode().value())
                .isEqualTo(400);
        author.send(draft + "/service", "structure", other.code().value());
        assertThat(author.page(draft + "/service"))
                .contains("Guichet du Bouton")
                .contains("/service/2/retirer");
    }

    @Test
    void whatTheButtonSaysCannotBeTamperedWith() {
        var office = TestStructures.in(directory).open("Guichet Scellé");
        var author = new Author(port);
        var page = follow(author, "/je-donne-mon-avis?bouton=" + button(office));
        int middle = page.length() - 40;
        var altered = page.substring(0, middle) + (page.charAt(middle) == 'A' ? 'B' : 'A') + page.substring(middle + 1);

        assertThat(author.page(altered)).doesNotContain("Guichet Scellé").contains("pas reconnu");
        assertThat(author.page("/partager?entree=AAAA")).contains("pas reconnu");
    }

    @Test
    void aProcedureIsCheckedAndStays() {
        // A name that people gave is known once several gave it.
        for (int times = 0; times < 3; times++) {
            directory.rememberProcedure("Démarche du Guichet Fixe");
        }
        var office = TestStructures.in(directory).open("Guichet Fixe");
        var author = new Author(port);
        var code = TestDoors.button(manager(office), office.code().value(), "BUTTON", "démarche du guichet fixe", "");

        var draft = begin(author, follow(author, "/je-donne-mon-avis?bouton=" + code + "&demarche=Autre"));

        assertThat(author.page(draft + "/demarche"))
                .contains("Démarche du Guichet Fixe")
                .doesNotContain("name=\"demarche\"");
        assertThat(author.post(draft + "/demarche", "demarche", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void anUnknownProcedureIsLeftOut() {
        var office = TestStructures.in(directory).open("Guichet sans Démarche");
        var author = new Author(port);

        var page =
                follow(author, "/je-donne-mon-avis?structure=" + office.code() + "&demarche=Inconnue%20au%20bataillon");

        assertThat(author.page(page)).contains("Guichet sans Démarche").doesNotContain("Inconnue au bataillon");
    }

    @Test
    void theFeelingChosenBeforeComingIsKept() {
        var office = TestStructures.in(directory).open("Guichet du Ressenti");
        var author = new Author(port);

        var draft =
                begin(author, follow(author, "/je-donne-mon-avis?structure=" + office.code() + "&ressenti=NEGATIVE"));

        assertThat(author.page(draft + "/ressenti")).containsPattern("value=\"NEGATIVE\"[^>]*checked");
    }

    @Test
    void aCodeSaysThePlaceAndHowItWasReached() {
        var office = TestStructures.in(directory).open("Guichet du Code");
        var code = TestDoors.place(manager(office), office.code().value(), "PHONE", "Ligne des essais");
        var author = new Author(port);

        var typed = code.toLowerCase(java.util.Locale.ROOT).replaceFirst("^(...)", "$1-");
        var draft = begin(author, follow(author, "/c/" + typed));

        assertThat(author.page(draft + "/service")).contains("Téléphone");
    }

    @Test
    void whatIsNotACodeIsSaidSo() {
        var author = new Author(port);

        var answer = author.get("/c/AAAAAAA");

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody()).contains("AAAAAAA").contains("/structures").contains("/partager");
        assertThat(author.get("/je-donne-mon-avis").getStatusCode().value()).isEqualTo(404);
        assertThat(author.get("/je-donne-mon-avis?bouton=%3Cscript%3E").getBody())
                .doesNotContain("<script>");
    }

    @Test
    void aRetiredCodeStillLeadsSomewhere() {
        var office = TestStructures.in(directory).open("Guichet du Code Retiré");
        var manager = manager(office);
        var code = TestDoors.place(manager, office.code().value(), "COUNTER", "Ancien guichet");
        manager.post("/espace/entrees/codes/" + code + "/retirer", Map.of());
        var author = new Author(port);

        var answer = author.get("/c/" + code);

        assertThat(answer.getStatusCode().value()).isEqualTo(410);
        assertThat(answer.getBody()).contains("Ancien guichet").contains("/partager?structure=" + office.code());
        manager.post("/espace/entrees/codes/" + code + "/retablir", Map.of());
        assertThat(author.get("/c/" + code).getStatusCode().value()).isEqualTo(303);
    }

    @Test
    void aClosedStructureHandsOverToTheOneAbove() {
        var root = TestStructures.in(directory).open("Réseau du Guichet Fermé");
        var office = TestStructures.in(directory).open("Guichet Fermé du Bouton", root);
        var code = button(office);
        TestStructures.in(directory).close(office);

        var answer = new Author(port).get("/je-donne-mon-avis?bouton=" + code);

        assertThat(answer.getStatusCode().value()).isEqualTo(410);
        assertThat(answer.getBody()).contains("fermée").contains("/partager?structure=" + root.code());
    }

    @Test
    void theExperienceKeepsTheDoorItCameBy() {
        var office = TestStructures.in(directory).open("Guichet du Compte");
        var manager = manager(office);
        var code = TestDoors.button(manager, office.code().value(), "LINK", "", "infolettre de mai");
        manager.post(
                "/espace/entrees/boutons/sites",
                Map.of("structure", office.code().value(), "sites", "https://www.guichet-du-compte.fr"));
        var author = new Author(port);

        var answer = from("https://copie.exemple.org/page", "/je-donne-mon-avis?bouton=" + code);
        share(author, TestDoors.path(answer), office);

        var kept = jdbc.sql("select * from experience.entrance where code = ?")
                .param(code)
                .query()
                .singleRow();
        assertThat(kept)
                .containsEntry("kind", "BUTTON")
                .containsEntry("campaign", "infolettre de mai")
                .containsEntry("origin", "https://copie.exemple.org")
                .containsEntry("unlisted", true);
        assertThat(manager.page("/espace/entrees/boutons?structure=" + office.code()))
                .contains("https://copie.exemple.org")
                .contains("<td>1</td>");
        assertThat(dossier(office))
                .contains("campagne « infolettre de mai »")
                .contains("https://copie.exemple.org, un site que la structure n’a pas nommé");
    }

    /** What agents read once a moderator published it. */
    private String dossier(Structure office) {
        var id = jdbc.sql("select experience_id from experience.target where structure = ?")
                .param(office.code().value())
                .query((row, _) -> new ExperienceId(row.getObject(1, java.util.UUID.class)))
                .single();
        transactions.executeWithoutResult(_ -> store.save(store.get(id)
                .publish(
                        quarantine.find(id).orElseThrow(),
                        Redactions.NONE,
                        TestExperiences.MODERATOR,
                        clock.instant())));
        return agents.as(Role.RESPONDER, office.code().value()).page("/espace/experiences/" + id);
    }

    private void share(Author author, String page, Structure office) {
        var draft = begin(author, page);
        author.send(draft + "/ressenti", "ressenti", "POSITIVE");
        author.send(draft + "/service/1/canaux", "canaux", "ONLINE");
        author.send(draft + "/vous", "qui", "PERSON", "residence", "", "courriel", "");
        clock.advance(Duration.ofSeconds(20));
        assertThat(author.send(draft + "/envoyer", "altcha", author.proof(), "site-web", ""))
                .endsWith("/merci");
    }

    private String button(Structure office) {
        return TestDoors.button(manager(office), office.code().value());
    }

    private Browser manager(Structure office) {
        return agents.as(Role.LOCAL_LEAD, office.code().value());
    }

    private static String follow(Author author, String door) {
        var answer = author.get(door);
        assertThat(answer.getStatusCode().value()).as(door).isEqualTo(303);
        return TestDoors.path(answer);
    }

    private static String begin(Author author, String page) {
        var next = author.send(
                "/partager",
                "titre",
                "Une visite",
                "recit",
                "On m’a reçue tout de suite et bien renseignée.",
                "ticket",
                author.ticket(page));
        return next.substring(0, next.lastIndexOf('/'));
    }

    private ResponseEntity<String> from(String referrer, String path) {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .build()
                .get()
                .uri(path)
                .header("Referer", referrer)
                .retrieve()
                .toEntity(String.class);
    }
}
