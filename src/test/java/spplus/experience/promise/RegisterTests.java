package spplus.experience.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.PromiseWord;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reply.Carried;
import spplus.experience.reply.ReplyDesk;
import spplus.experience.sharing.Author;
import spplus.platform.HouseClock;

@IntegrationTest
class RegisterTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn signedIn;

    @Autowired
    ReplyDesk replies;

    @Autowired
    PromiseDesk desk;

    @Autowired
    PromiseRepository promises;

    @Autowired
    WitnessDesk witnessDesk;

    @Autowired
    Witnesses witnesses;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    Structure root;
    Structure office;
    Actor agent;

    @BeforeEach
    void aStructureWorks() {
        root = TestStructures.in(directory).open("Réseau du Registre");
        office = TestStructures.in(directory).open("Bureau du Registre", root);
        var scope = Scope.under(List.of(office.code().value()));
        agent = TestActors.of("Agente", scope, Permission.REPLY, Permission.READ_EXPERIENCES);
    }

    @Test
    void sortsPromisesByWhatIsExpectedOfWhom() {
        promise("Une affiche dès demain", 1, 0);
        promise("Une rampe dans un an", 300, 0);
        promise("Un guichet oublié", 10, 30);
        var lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());

        assertThat(lead.page("/espace/promesses?etat=bientot"))
                .contains("Une affiche dès demain", "Une promesse arrive bientôt à son jour.")
                .doesNotContain("Une rampe dans un an");
        assertThat(lead.page("/espace/promesses?etat=en-retard"))
                .contains("Un guichet oublié", "Une promesse est en retard")
                .doesNotContain("Une affiche dès demain");
        assertThat(lead.page("/espace/promesses?etat=tenues")).contains("Aucun auteur n’a encore dit");
        assertThat(lead.page("/espace")).contains("Promesses en retard", "Promesses bientôt échues");
        assertThat(lead.page("/espace/promesses/export.csv?etat=toutes"))
                .contains("\"Une affiche dès demain\"", "\"Une rampe dans un an\"", "Pour le");
        var elsewhere = signedIn.as(
                Role.RESPONDER,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(elsewhere.page("/espace/promesses?etat=toutes")).contains("Aucune promesse pour l’instant");
        assertThat(elsewhere
                        .get("/espace/promesses?structure=" + root.code().value())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void tellsAndMovesByFormsAlone() {
        var id = promise("Une affiche dès demain", 1, 0);
        var responder = signedIn.as(Role.RESPONDER, office.code().value());
        var path = "/espace/promesses/" + id;
        assertThat(responder.page(path)).contains("Reporter la date", "Si c’est déjà fait");
        assertThat(body(responder.post(
                        path + "/bilan", Map.of("tenue", "oui", "mot", "Voyez Mme Martin au 06 12 34 56 78"))))
                .contains("données personnelles", "[téléphone]");
        assertThat(body(responder.post(
                        path + "/report", Map.of("jour", "n’importe quoi", "motif", "L’imprimeur est en retard."))))
                .contains("Donnez la nouvelle date.", "L’imprimeur est en retard.");
        var later = LocalDate.now(clock).plusDays(9).toString();
        responder.post(path + "/report", Map.of("jour", later, "motif", "L’imprimeur est en retard."));
        assertThat(responder.page(path)).contains("L’imprimeur est en retard.").doesNotContain("Une seule fois");
        responder.post(path + "/bilan", Map.of("tenue", "oui", "mot", "L’affiche est posée."));

        assertThat(responder.page(path)).contains("L’affiche est posée.", "Tenue, dit le service");
        assertThat(responder.page("/espace/promesses?etat=attendent-un-mot")).contains("Une affiche dès demain");
    }

    @Test
    void showsRatesOnTheStructuresPageOnlyWithEnoughAnswers() {
        for (int i = 0; i < 9; i++) {
            judged(i < 6 ? PromiseWord.KEPT : PromiseWord.NOT_KEPT);
        }
        promise("Un guichet oublié", 10, 30);
        var reader = new Author(port);
        var page = "/structures/" + root.code().value() + "-" + root.slug();

        assertThat(reader.page(page)).contains("9 auteurs ont répondu", "10 promesses échues", "à partir de 10");
        judged(PromiseWord.KEPT);
        assertThat(reader.page(page)).contains("70", "7 sur 10 réponses", "11 promesses échues", "10 sur 10");
        assertThat(reader.page("/promesses?structure=" + root.code().value()))
                .contains("Un guichet oublié", "Réseau du Registre");
    }

    private void judged(PromiseWord word) {
        var id = promise("Une affiche", 1, 0);
        desk.tell(agent, id, true, "L’affiche est posée.");
        var path = witnesses.authorPath(id).orElseThrow();
        witnessDesk.say(path.substring(path.lastIndexOf('/') + 1), word);
    }

    /** @param ago days since it was made */
    private UUID promise(String what, int days, int ago) {
        var made = clock.instant().minus(Duration.ofDays(ago));
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        HouseClock.at(made, () -> {
            var due = LocalDate.now(clock).plusDays(days);
            var carried = new Carried(List.of(new Pledge(what, "", due)), null);
            var words = new Reply.Wording("", "Nous corrigeons.", "", "");
            var reply = replies.save(agent, id, office.code(), words, carried, 0, made);
            replies.publish(agent, reply, 1, false, made);
        });
        return promises.of(id).getFirst().id();
    }

    private static String body(org.springframework.http.ResponseEntity<String> answer) {
        return String.valueOf(answer.getBody());
    }
}
