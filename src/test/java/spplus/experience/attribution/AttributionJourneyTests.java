package spplus.experience.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Story;
import spplus.experience.sharing.Author;

/** Re-attribution by its pages, without scripts: agents of both structures, the programme team, the author. */
@IntegrationTest
class AttributionJourneyTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    ArbitrationRepository arbitrations;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    Structure office;
    Structure other;
    ExperienceId id;
    Browser agent;
    Browser colleague;

    @BeforeEach
    void twoStructures() {
        var structures = TestStructures.in(directory);
        office = structures.open("Bureau Zéphyr");
        other = structures.open("Agence Quetzal");
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        agent = signedIn.as(Role.RESPONDER, office.code().value());
        colleague = signedIn.as(Role.RESPONDER, other.code().value());
    }

    @Test
    void findsAnotherNetworkDespiteATypingErrorAndAsksIt() {
        assertThat(agent.page(choose() + "?q=agense+quetzal")).contains("Agence Quetzal", "ce service doit accepter");
        assertThat(hand(other, "").getBody()).contains("Écrivez quelques mots", "Agence Quetzal");
        var page = asked();

        assertThat(agent.page(page)).contains("La demande est envoyée", "Annuler la demande");
        assertThat(agent.page("/espace/experiences/" + id)).contains("Demande en cours", "Agence Quetzal");
        assertThat(colleague.page("/espace")).contains("Rattachements proposés");
        assertThat(colleague.page("/espace/rattachements")).contains("Guichet fermé", "Bureau Zéphyr");
        assertThat(colleague.page(page)).contains("Cette expérience est-elle pour vous", "La porte est chez vous");
        awaitMail("HANDOVER_ASKED:" + handover(page) + ":" + colleague.agent());

        colleague.post(page + "/accepter", Map.of());
        assertThat(here()).isEqualTo(other.code());
        assertThat(colleague.page(page)).contains("À vous de répondre", "Sur le bureau de qui");
        assertThat(colleague.page("/espace/experiences")).contains("Guichet fermé");
        awaitMail("handover:" + handover(page) + ":ACCEPTED:" + agent.agent());
        assertThat(new Author(port).page(follow())).contains("Agence Quetzal");
    }

    @Test
    void saysWhatIsWrongWithoutLosingWhatWasTyped() {
        assertThat(agent.post(choose(), Map.of("word", "Un mot.")).getBody())
                .contains("Choisissez un service", "Un mot.");
        var page = asked();
        assertThat(colleague
                        .post(page + "/refuser", Map.of("word", "Pas chez nous."))
                        .getBody())
                .contains("Choisissez une raison", "Pas chez nous.");
        agent.post(page + "/reprendre", Map.of());
        assertThat(colleague.post(page + "/accepter", Map.of()).getBody()).contains("plus rapide");
        assertThat(here()).isEqualTo(office.code());
    }

    @Test
    void hidesAHandOverFromStrangers() {
        var page = asked();
        var stranger = signedIn.as(
                Role.RESPONDER,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(stranger.get(page).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.post(page + "/accepter", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(stranger.get(choose()).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.page("/espace/rattachements")).doesNotContain("Bureau Zéphyr");
    }

    @Test
    void letsTheProgrammeTeamDecideWithTheWholeHistory() {
        refused("Premier refus.");
        refused("Second refus.");
        var open = arbitrations.open(id, 1).orElseThrow();
        var page = "/espace/arbitrages/" + open.id();
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);

        assertThat(programme.page("/espace")).contains("Arbitrages");
        assertThat(programme.page(page)).contains("Premier refus.", "Second refus.", "Sur le bureau de qui");
        assertThat(programme.post(page, Map.of("word", "Un mot.")).getBody())
                .contains("Choisissez un service", "Un mot.");
        programme.post(page, Map.of("to", other.code().value(), "word", "La porte est la vôtre."));

        assertThat(here()).isEqualTo(other.code());
        assertThat(programme.page(page)).contains("Votre décision est enregistrée", "La porte est la vôtre.");
        assertThat(agent.get(page).getStatusCode().value()).isEqualTo(404);
        awaitMail("arbitration-given:" + open.id() + ":" + colleague.agent());
    }

    @Test
    void letsTheAuthorNameAnotherServiceFromThePrivatePage() {
        var author = new Author(port);
        agent.post("/espace/experiences/" + id + "/pas-nous", Map.of("word", "La porte n’est pas à nous."));
        awaitMail("not-ours:" + id + ":1");

        assertThat(author.page(follow())).contains("ce n’est pas nous", "La porte n’est pas à nous.");
        assertThat(author.page(follow() + "/autre-service?q=quetsal")).contains("Agence Quetzal");
        assertThat(author.post(follow() + "/autre-service").getBody()).contains("Choisissez un service");
        assertThat(here()).isEqualTo(office.code());
        author.send(follow() + "/autre-service", "structure", other.code().value());

        assertThat(here()).isEqualTo(other.code());
        assertThat(author.page(follow()))
                .contains("Vous avez nommé Agence Quetzal")
                .doesNotContain("/autre-service");
        author.send(follow() + "/autre-service", "structure", office.code().value());
        assertThat(here()).isEqualTo(other.code());
    }

    private void refused(String word) {
        colleague.post(asked() + "/refuser", Map.of("reason", "YOURS", "word", word));
    }

    private String asked() {
        return String.valueOf(
                hand(other, "La porte est chez vous.").getHeaders().getLocation());
    }

    private ResponseEntity<String> hand(Structure to, String word) {
        var form = new HashMap<>(Map.of("to", to.code().value(), "reason", "NOT_COMPETENT"));
        form.put("word", word);
        return agent.post(choose(), form);
    }

    private String choose() {
        return "/espace/experiences/" + id + "/rattachement";
    }

    private String follow() {
        return contacts.followUpPath(id).orElseThrow();
    }

    private StructureCode here() {
        return store.get(id).targets().getFirst().structure();
    }

    private static String handover(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private void awaitMail(String told) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from notification.mail where told = ?")
                                .param(told)
                                .query(Long.class)
                                .single()
                        == 1);
    }
}
