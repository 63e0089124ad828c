package spplus.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureEntry;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Story;
import spplus.search.SearchIndex;

/** From a sheet to a published reply, by pages and forms alone, with a model that misbehaves. */
@IntegrationTest
class AssistantTests {

    private static final MisbehavingModel MODEL = TestModel.MODEL;
    private static final String STORY = """
            La borne photographique du guichet refuse mes empreintes depuis trois semaines.
            Pourquoi personne ne répare la borne ? Appelez-moi au 06 12 34 56 78.""";

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    Replies replies;

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcClient jdbc;

    Structure root;
    Structure office;
    Browser correspondent;
    Browser agent;
    ExperienceId id;

    @BeforeEach
    void aNetworkOfItsOwn() {
        var code = TestStructures.newCode();
        root = open(code, "Réseau " + code, null);
        office = open(TestStructures.newCode(), "Accueil " + code, root);
        correspondent = signedIn.as(Role.NATIONAL_CORRESPONDENT, root.code().value());
        agent = signedIn.as(Role.RESPONDER, office.code().value());
        id = experiences.published(new Story("Borne en panne", STORY), Feeling.NEGATIVE, office.code());
    }

    @Test
    void composesAPlanWithItsSourcesAndPublishesNothingUnfinished() {
        writeSheet(
                "La borne photographique en panne",
                "Quand la borne du guichet refuse des empreintes, l’agent les"
                        + " prend au bureau d’à côté. La borne est réparée sous dix jours.");
        answerASimilarOne();
        var draft = propose("");
        assertThat(draft.body())
                .contains("Vous écrivez", "l’agent les prend au bureau d’à côté", "La borne photographique en panne")
                .contains("Borne encore en panne");

        assertThat(take(draft, "Bonjour. [à compléter : la date]").getHeaders().getLocation())
                .hasToString("/espace/experiences/" + id + "?pour=" + office.code() + "#repondre");
        assertThat(publish("Bonjour. [à compléter : la date]", 1).getBody()).contains("Il reste un passage");
        assertThat(replies.published(id)).isEmpty();

        assertThat(publish("Bonjour. La borne du guichet marche depuis lundi.", 2)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("published_at is not null and body is null and edit_share > 0") == 1);
        assertThat(correspondent.page("/espace/brouillons"))
                .contains(root.network(), "1 sur 1", "Trop peu pour une médiane");
    }

    @Test
    void keepsWhatWasTypedAboveTheDraft() {
        var draft = propose("Mon début à moi.");
        take(draft, "La suite proposée.");
        assertThat(replies.of(id).getFirst().wording().body()).isEqualTo("Mon début à moi.\n\nLa suite proposée.");
    }

    @Test
    void asksTheModelOnlyWhereTheNetworkAllowsIt() {
        writeSheet("La borne photographique", "Quand la borne refuse des empreintes, l’agent les prend au guichet.");
        var draft = propose("");
        assertThat(draft.body()).doesNotContain("Demander un brouillon au modèle");
        int before = MODEL.calls();
        assertThat(agent.post(draft.address() + "/modele", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(MODEL.calls()).isEqualTo(before);

        allow(true);
        MODEL.says("Quand la borne refuse vos empreintes, un agent les prend au guichet avec vous [1].");
        var asked = follow(agent.post(draft.address() + "/modele", Map.of()));
        assertThat(asked.body())
                .contains("un agent les prend au guichet avec vous", "Il peut se tromper", "[à compléter");
        assertThat(MODEL.lastAsked()).contains("[téléphone]").doesNotContain("06 12 34");
        allow(false);
        assertThat(propose("").body()).doesNotContain("Demander un brouillon au modèle");
    }

    @Test
    void givesThePlanWhenTheModelFails() {
        writeSheet("La borne photographique", "Quand la borne refuse des empreintes, l’agent les prend au guichet.");
        allow(true);
        var draft = propose("");
        MODEL.fails(500);
        var refused = follow(agent.post(draft.address() + "/modele", Map.of()));
        assertThat(refused.body())
                .contains("Le modèle de langage n’a pas répondu", "Vous écrivez")
                .doesNotContain("resend prompt");
        MODEL.says("Vous serez rappelé par Jean Dupont au 06 98 76 54 32 avec plaisir et dans la journée [1].");
        assertThat(follow(agent.post(draft.address() + "/modele", Map.of())).body())
                .contains("données personnelles")
                .doesNotContain("Jean Dupont");
        assertThat(count("kind = 'MODEL'")).isZero();
        assertThat(correspondent.page("/espace/brouillons")).contains("échec", "donnée personnelle, jeté");
    }

    @Test
    void keepsEachNetworkToItself() {
        var sheet = writeSheet("La borne photographique", "La borne refuse des empreintes.");
        var stranger = signedIn.as(
                Role.NATIONAL_CORRESPONDENT,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(stranger.get(sheet).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.get(sheet + "/modifier").getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.post(sheet + "/retrait", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(stranger.post("/espace/brouillons/reglage", Map.of("reseau", root.network(), "permettre", "true"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var draft = propose("");
        assertThat(stranger.get(draft.address()).getStatusCode().value()).isEqualTo(404);
        assertThat(agent.page(sheet)).contains("La borne refuse").doesNotContain("Retirer la fiche");
        assertThat(agent.get(sheet + "/modifier").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void retiresASheetAndBringsItBack() {
        var sheet = writeSheet("La borne photographique", "La borne refuse des empreintes au guichet, un agent aide.");
        correspondent.post(sheet + "/retrait", Map.of("retirer", "true"));
        awaitIndex();
        assertThat(correspondent.page(sheet)).contains("Retirée", "Remettre la fiche en service");
        assertThat(propose("").body()).doesNotContain("un agent aide");
        correspondent.post(sheet + "/retrait", Map.of("retirer", "false"));
        awaitIndex();
        assertThat(propose("").body()).contains("un agent aide");
    }

    @Test
    void givesBackASheetThatIsWrong() {
        var answer = correspondent.post(
                "/espace/fiches/enregistrer",
                Map.of("reseau", root.network(), "titre", "Sans source", "corps", "Un texte.", "validite", "demain"));
        assertThat(answer.getBody())
                .contains("Sans source", "Un texte.", "Dites d’où viennent", "Cette date n’existe pas");
        assertThat(correspondent.page("/espace/fiches")).doesNotContain("Sans source");
    }

    private Structure open(String code, String name, Structure parent) {
        var entry = TestStructures.entry(code, name, parent, "21000", "Dijon", "Oui");
        var network = parent == null ? "Réseau " + code : parent.network();
        return TestStructures.in(directory)
                .register(new StructureEntry(
                        0,
                        entry.code(),
                        network,
                        "Service d’essai",
                        name,
                        parent == null ? null : parent.code().value(),
                        "1 rue de l’Essai",
                        "21000",
                        "Dijon",
                        "France",
                        "Oui",
                        null,
                        null,
                        null));
    }

    /** @return its path */
    private String writeSheet(String title, String body) {
        var saved = correspondent.post(
                "/espace/fiches/enregistrer",
                Map.of("reseau", root.network(), "titre", title, "corps", body, "sources", "Note interne de l’essai"));
        assertThat(saved.getStatusCode().value()).isEqualTo(302);
        awaitIndex();
        var written = jdbc.sql(
                        "select id::text from assistant.sheet where network = ? order by created_at desc limit 1")
                .param(root.network())
                .query(String.class)
                .single();
        return "/espace/fiches/" + written;
    }

    private void answerASimilarOne() {
        var other = experiences.published(
                new Story("Borne encore en panne", "La borne photographique du guichet refuse les empreintes."),
                Feeling.NEGATIVE,
                office.code());
        agent.post(
                "/espace/experiences/" + other + "/reponse",
                Map.of("structure", office.code().value(), "act", "publish", "body", "Nous réparons la borne lundi."));
        assertThat(replies.published(other)).hasSize(1);
        awaitIndex();
    }

    private Shown propose(String body) {
        return follow(agent.post(
                "/espace/experiences/" + id + "/brouillon",
                Map.of("structure", office.code().value(), "body", body, "version", "0")));
    }

    private ResponseEntity<String> take(Shown draft, String words) {
        return agent.post(draft.address() + "/reprise", Map.of("texte", words));
    }

    private ResponseEntity<String> publish(String body, int version) {
        var form = new HashMap<>(Map.of("structure", office.code().value(), "act", "publish", "body", body));
        form.put("version", String.valueOf(version));
        return agent.post("/espace/experiences/" + id + "/reponse", form);
    }

    private void allow(boolean allowed) {
        var answer = correspondent.post(
                "/espace/brouillons/reglage", Map.of("reseau", root.network(), "permettre", String.valueOf(allowed)));
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
    }

    private Shown follow(ResponseEntity<String> redirect) {
        URI location = Objects.requireNonNull(redirect.getHeaders().getLocation(), () -> "no redirect: " + redirect);
        return new Shown(location.getPath(), agent.page(location.toString()));
    }

    private void awaitIndex() {
        assertThat(index.awaitIndexed(Duration.ofSeconds(60))).isTrue();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from assistant.proposal where network = ? and " + condition)
                .param(root.network())
                .query(Long.class)
                .single();
    }

    private record Shown(String address, String body) {}
}
