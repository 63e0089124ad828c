package spplus.improvement.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.improvement.pain.TestPains;
import spplus.verbatim.suspicion.TestSuspicions;

/** Several people look for causes on the same pain point, until they find one to act on. */
@IntegrationTest
class CauseTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    TestSuspicions suspicions;

    @Autowired
    JdbcClient jdbc;

    private Structure office;
    private Browser lead;
    private Browser agent;
    private String pain;

    @BeforeEach
    void aPainPoint() {
        office = TestStructures.in(directory).open("Guichet qui cherche");
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        agent = signedIn.as(Role.RESPONDER, office.code().value());
        pain = new TestPains(lead, jdbc).written(office, "On revient trois fois");
    }

    @Test
    void whysBranchUntilACauseToActOnWhichOpensAnAction() {
        assertThat(lead.page(pain + "/causes")).contains("Aucune cause", "premier pourquoi");
        var wrong = agent.post(pain + "/causes/nouvelle", Map.of("cause", "", "appui", "FIGURE", "chiffre", ""));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Dites la cause", "Donnez le chiffre");

        why(agent, "Il manque une pièce", "", "FIGURE", "4 dossiers sur 10, mars 2026, 120 dossiers", false);
        why(agent, "On vient le mauvais jour", "", "TO_CHECK", "", false);
        var first = id("Il manque une pièce");
        why(lead, "La liste est illisible", first.toString(), "TO_CHECK", "", true);
        var root = id("La liste est illisible");
        assertThat(lead.page(pain + "/causes"))
                .contains("4 dossiers sur 10", "On vient le mauvais jour", "Pourquoi n° 2", "On peut agir");
        var below = lead.post(
                pain + "/causes/nouvelle",
                Map.of("cause", "Plus loin", "appui", "TO_CHECK", "parent", root.toString()));
        assertThat(below.getStatusCode().value()).isEqualTo(409);
        assertThat(below.getBody()).contains("la branche s’arrête là", "Plus loin");

        assertThat(agent.post(pain + "/causes/" + root + "/action", Map.of())
                        .getStatusCode()
                        .value())
                .as("who may not act here does not open one")
                .isEqualTo(404);
        var action = lead.post(pain + "/causes/" + root + "/action", Map.of())
                .getHeaders()
                .getLocation()
                .getPath();
        assertThat(lead.page(action)).contains("La liste est illisible", "href=\"" + pain + "\"");
        assertThat(lead.page(pain + "/causes")).contains(action);
        assertThat(lead.page(pain)).contains(action, pain + "/causes");
    }

    @Test
    void fiveWhysAreEnough() {
        var parent = "";
        for (int i = 1; i <= 5; i++) {
            why(lead, "Raison " + i, parent, "TO_CHECK", "", false);
            parent = id("Raison " + i).toString();
        }
        var sixth = lead.post(
                pain + "/causes/nouvelle", Map.of("cause", "Raison 6", "appui", "TO_CHECK", "parent", parent));
        assertThat(sixth.getStatusCode().value()).isEqualTo(409);
        assertThat(sixth.getBody()).contains("Cinq pourquoi suffisent");
    }

    @Test
    void nobodyWritesOverWhatTheyDidNotRead() {
        why(lead, "Le site est en panne", "", "TO_CHECK", "", false);
        var id = id("Le site est en panne");
        var mine = fields("Le site est lent", "TO_CHECK", "", "1");
        agent.post(pain + "/causes/" + id, fields("Le site est fermé la nuit", "TO_CHECK", "", "1"));
        var crossed = lead.post(pain + "/causes/" + id, mine);
        assertThat(crossed.getStatusCode().value()).isEqualTo(409);
        assertThat(crossed.getBody())
                .contains("Le site est fermé la nuit", "Le site est lent", "name=\"version\" value=\"2\"");
        assertThat(lead.page(pain + "/causes")).contains("fermé la nuit").doesNotContain("lent");

        mine.put("version", "2");
        lead.post(pain + "/causes/" + id, mine);
        assertThat(lead.page(pain + "/causes")).contains("Le site est lent");
    }

    @Test
    void whatIsTakenOutIsPutBackWithAllBelow() {
        why(lead, "Au-dessus", "", "TO_CHECK", "", false);
        why(lead, "En dessous", id("Au-dessus").toString(), "TO_CHECK", "", true);
        lead.post(pain + "/causes/" + id("Au-dessus") + "/retirer", Map.of("version", "1"));
        assertThat(lead.page(pain + "/causes")).contains("Une cause retirée").doesNotContain("En dessous");
        lead.post(pain + "/causes/" + id("Au-dessus") + "/retirer", Map.of("version", "2", "geste", "remettre"));
        assertThat(lead.page(pain + "/causes"))
                .contains("Au-dessus", "En dessous")
                .doesNotContain("Une cause retirée");
    }

    @Test
    void aFishboneIsDrawnAndTakenAway() {
        bone("MATERIAL", "Pièces illisibles");
        bone("METHOD", "Une consigne & deux lectures, et bien d’autres raisons encore");
        assertThat(lead.page(pain + "/causes/arete"))
                .contains("<svg", "Pièces illisibles", "Main-d’œuvre", "Une consigne &amp; deux lectures, et bien");
        var svg = lead.get(pain + "/causes/arete.svg");
        assertThat(svg.getHeaders().getContentType().toString()).startsWith("image/svg+xml");
        assertThat(svg.getBody()).contains("xmlns", "Une consigne &amp; deux", "…");
        var pdf = lead.client().get().uri(pain + "/causes/arete.pdf").retrieve().body(byte[].class);
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void theSevenQuestionsStandBesideWhatTextsSay() {
        var told = new TestPains(lead, jdbc).decided(suspicions, office, "Fermé encore");
        assertThat(lead.page(told + "/causes/questions"))
                .contains("30 textes de ces quinze mois", "Accueil", "Guichet qui cherche", "Usagers");
        var form = Map.of("question", "WHO", "reponse", "Les familles", "version", "0");
        lead.post(told + "/causes/questions", form);
        var crossed = agent.post(
                told + "/causes/questions", Map.of("question", "WHO", "reponse", "Les aînés", "version", "0"));
        assertThat(crossed.getStatusCode().value()).isEqualTo(409);
        assertThat(crossed.getBody()).contains("Les familles", "Les aînés", "name=\"version\" value=\"1\"");
        assertThat(lead.page(told + "/causes/questions"))
                .contains("Les familles")
                .doesNotContain("Les aînés");
    }

    @Test
    void aWhyIsBackedByATextAndSeenByNobodyElse() {
        var told = new TestPains(lead, jdbc).decided(suspicions, office, "Fermé le midi");
        var text = jdbc.sql("select verbatim_id from improvement.pain_voice where pain_id = ? limit 1")
                .param(TestPains.id(told))
                .query((row, _) -> row.getString(1))
                .single();
        var fields = fields("On ferme à midi", "VOICE", text, "0");
        assertThat(lead.post(told + "/causes/nouvelle", fields).getStatusCode().value())
                .isEqualTo(302);
        assertThat(lead.page(told + "/causes")).contains("Porte close à l’heure dite", "/espace/voix/" + text);
        var elsewhere = TestStructures.in(directory).open("Guichet curieux");
        var other = signedIn.as(Role.LOCAL_LEAD, elsewhere.code().value());
        assertThat(other.get(told + "/causes").getStatusCode().value()).isEqualTo(404);
        assertThat(other.post(told + "/causes/nouvelle", fields).getStatusCode().value())
                .isEqualTo(404);
    }

    private void why(Browser by, String words, String parent, String backing, String figure, boolean root) {
        var fields = fields(words, backing, "", "0");
        fields.put("parent", parent);
        fields.put("chiffre", figure);
        if (root) {
            fields.put("racine", "oui");
        }
        assertThat(by.post(pain + "/causes/nouvelle", fields).getStatusCode().value())
                .isEqualTo(302);
    }

    private void bone(String family, String words) {
        var fields = fields(words, "TO_CHECK", "", "0");
        fields.put("famille", family);
        lead.post(pain + "/causes/nouvelle", fields);
    }

    private static Map<String, String> fields(String words, String backing, String text, String version) {
        var fields = new HashMap<String, String>();
        fields.put("cause", words);
        fields.put("appui", backing);
        fields.put("parole", text);
        fields.put("version", version);
        return fields;
    }

    private UUID id(String words) {
        return jdbc.sql("select id from improvement.cause where pain_id = ? and words = ?")
                .param(TestPains.id(pain))
                .param(words)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }
}
