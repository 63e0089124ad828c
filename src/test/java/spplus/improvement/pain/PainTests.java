package spplus.improvement.pain;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.quality.GapPrioritised;
import spplus.verbatim.suspicion.TestSuspicions;

/** A pain point is born, weighed, put together and taken apart, sent up, treated. */
@IntegrationTest
class PainTests {

    private static final String HOME = PainPoint.ADDRESS;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    TestSuspicions suspicions;

    @Autowired
    BirthDesk births;

    @Autowired
    PainStore store;

    @Autowired
    SourceRepository sources;

    @Autowired
    JdbcClient jdbc;

    private Structure network;
    private Structure office;
    private Browser lead;
    private TestPains pains;

    @BeforeEach
    void anOfficeOfANetwork() {
        network = TestStructures.in(directory).open("Réseau à irritants");
        office = TestStructures.in(directory).open("Guichet à irritants", network);
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        pains = new TestPains(lead, jdbc);
    }

    @Test
    void isBornOfWhatWasDecidedWithItsTextsAndItsWeight() {
        var path = pains.decided(suspicions, office, "Guichet fermé sans prévenir");
        assertThat(read(lead, path))
                .contains("Guichet fermé sans prévenir", "Thème suivi", "Né d’un thème", "Fermé encore")
                .contains("30 textes sur", "100 % de négatifs : 30 sur 30", "Pas encore dite", "Inconnu : le nombre")
                .contains("ressenti=negatif", path + "/paroles", "Ouvrir une action");
        assertThat(read(lead, path + "/paroles")).contains("30 textes", "Porte close à l’heure dite");
        assertThat(read(lead, HOME + "?structure=" + office.code()))
                .contains("Guichet fermé sans prévenir", "À traiter : 1", "Pourquoi ce score");
    }

    @Test
    void whatIsTakenBackIsSetAsideUnlessSomebodyWorkedOnIt() {
        var suspicion = suspicions.of(office, "Repris puis confirmé");
        var path = pains.followed(suspicion);
        decide(suspicion, "soupcons", 1);
        await().atMost(ofSeconds(90))
                .untilAsserted(() -> assertThat(state(path)).isEqualTo(PainState.ASIDE));
        assertThat(read(lead, path)).contains("sa seule origine a été reprise", "reprise depuis");

        decide(suspicion, "suivis", 2);
        await().atMost(ofSeconds(90))
                .untilAsserted(() -> assertThat(state(path)).isEqualTo(PainState.OPEN));

        pains.does(path, "/modifier", Map.of("titre", "Repris et qualifié", "gravite", "3"));
        decide(suspicion, "soupcons", 3);
        await().atMost(ofSeconds(90))
                .untilAsserted(() -> assertThat(read(lead, path)).contains("Une de ses origines a été reprise"));
        assertThat(state(path)).isEqualTo(PainState.OPEN);
        assertThat(jdbc.sql("select count(*) from improvement.pain_source where ref = ?")
                        .param(suspicion)
                        .query(Long.class)
                        .single())
                .as("told again, entered once")
                .isEqualTo(1);
    }

    @Test
    void isBornOfAGapThatBecameAPriority() {
        var gap = gap("Le téléphone sonne sans réponse");
        births.on(new GapPrioritised(gap));
        births.on(new GapPrioritised(gap));
        await().atMost(ofSeconds(90)).until(() -> pains.of(gap) > 0);
        assertThat(read(lead, HOME + "?structure=" + office.code() + "&source=GAP"))
                .containsOnlyOnce("<strong>Le téléphone sonne sans réponse</strong>");
        assertThat(read(lead, HOME + "?structure=" + office.code() + "&source=SESSION"))
                .contains("Aucun irritant ne répond à tout cela");
    }

    @Test
    void anAgentWritesOneAndALeadSaysWhatItIs() {
        var agent = signedIn.as(Role.RESPONDER, office.code().value());
        var wrong =
                agent.post(HOME + "/nouveau", Map.of("structure", office.code().value(), "ou", "Hier, à l’accueil"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Dites l’irritant en une phrase", "Hier, à l’accueil");

        var path = new TestPains(agent, jdbc)
                .written(Map.of(
                        "structure",
                        office.code().value(),
                        "titre",
                        "On rappelle le 06 12 34 56 78 sans fin",
                        "source",
                        "CONFERENCE",
                        "ou",
                        "Conférence de mars"));
        assertThat(read(agent, path))
                .contains("Conférence de parties prenantes", "Conférence de mars", "Aucun texte n’est encore compté")
                .doesNotContain("06 12 34 56 78", "Modifier et qualifier");
        assertThat(agent.post(path + "/modifier", Map.of("titre", "Autre"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        var fields = new HashMap<String, String>();
        fields.put("titre", "On rappelle sans fin");
        fields.put("gravite", "4");
        fields.put("niveau", "NETWORK");
        fields.put("demarches", "Carte grise\nPasseport");
        fields.put("engagements", "4");
        pains.does(path, "/modifier", fields);
        assertThat(read(lead, path))
                .contains("Un droit perdu", "Le réseau", "Démarche : Carte grise", "4. ", "30,0 sur 100");
        assertThat(read(lead, HOME + "?structure=" + office.code() + "&gravite=4&demarche=Passeport&engagement=4"))
                .contains("On rappelle sans fin");
        assertThat(read(lead, HOME + "?structure=" + office.code() + "&enHausse=oui"))
                .contains("Aucun irritant ne répond");
        fields.put("version", "1");
        var crossed = lead.post(path + "/modifier", fields);
        assertThat(crossed.getStatusCode().value()).isEqualTo(409);
        assertThat(crossed.getBody()).contains("Quelqu’un l’a changé pendant que vous écriviez", "Carte grise");
    }

    @Test
    void isPutTogetherAndSeparatedWithoutLosingAnything() {
        var told = pains.decided(suspicions, office, "Fermé le lundi");
        var written = pains.written(office, "Personne à l’accueil");
        pains.does(told, "/reunir", Map.of("avec", TestPains.id(written).toString()));
        assertThat(read(lead, told)).contains("Réuni à un autre", "Personne à l’accueil", "Séparer de nouveau");
        assertThat(read(lead, written))
                .contains("Il vaut aussi pour", "Thème suivi", "Immersion", "Fermé encore", "30 textes sur");
        assertThat(read(lead, HOME + "?structure=" + office.code())).contains("À traiter : 1", "Réunis à un autre : 1");

        lead.post(told + "/separer", Map.of());
        assertThat(read(lead, told)).contains("À traiter", "30 textes sur", "Thème suivi");
        assertThat(read(lead, written)).contains("Aucun texte sur").doesNotContain("Fermé encore");
    }

    @Test
    void isTakenApartAndPutBack() {
        var path = pains.decided(suspicions, office, "Fermé ou en retard");
        assertThat(read(lead, path + "/partager")).contains("Porte close à l’heure dite");
        var all = new LinkedMultiValueMap<String, String>();
        all.add("version", String.valueOf(pains.version(path)));
        all.add("titre", "En retard seulement");
        assertThat(lead.post(path + "/partager", all).getBody()).contains("Choisissez au moins une origine");
        var texts = List.copyOf(sources.chosen(List.of(TestPains.id(path))));
        all.add("textes", texts.get(0).toString());
        all.add("textes", texts.get(1).toString());
        var other =
                lead.post(path + "/partager", all).getHeaders().getLocation().getPath();
        assertThat(read(lead, other)).contains("En retard seulement", "2 textes sur", "Fermé ou en retard");
        assertThat(read(lead, path)).contains("28 textes sur", "On en a tiré");

        pains.does(other, "/reunir", Map.of("avec", TestPains.id(path).toString()));
        assertThat(read(lead, path)).contains("30 textes sur");
    }

    @Test
    void isSentUpAndAnsweredWithinADay() {
        var path = pains.written(office, "Le formulaire national est illisible");
        pains.does(path, "/transmettre", Map.of("a", network.code().value(), "question", " "));
        assertThat(read(lead, path)).doesNotContain("Ce qui a été transmis");
        pains.does(path, "/transmettre", Map.of("a", network.code().value(), "question", "Pouvez-vous le refaire ?"));
        assertThat(read(lead, path)).contains("Pouvez-vous le refaire", "réponse attendue le");
        assertThat(lead.post(path + "/repondre", Map.of("prise", "oui", "reponse", "Oui"))
                        .getStatusCode()
                        .value())
                .as("those below do not answer themselves")
                .isEqualTo(404);
        var above = signedIn.as(Role.LOCAL_LEAD, network.code().value());
        jdbc.sql("update improvement.pain_referral set due_on = due_on - 100 where pain_id = ?")
                .param(TestPains.id(path))
                .update();
        assertThat(read(above, HOME)).contains("attend votre réponse", "jours de retard", "formulaire national");
        above.post(path + "/repondre", Map.of("prise", "oui", "reponse", "Nous le refaisons au printemps"));
        assertThat(read(lead, path))
                .contains("pris en charge par : Réseau à irritants", "Nous le refaisons au printemps");
    }

    @Test
    void isTreatedByActionsThatLeadBackToIt() {
        var path = pains.written(office, "On revient trois fois");
        var begun = lead.post(path + "/actions", Map.of())
                .getHeaders()
                .getLocation()
                .getPath();
        assertThat(read(lead, begun)).contains("On revient trois fois", "href=\"" + path + "\"", "Brouillon");
        assertThat(read(lead, begun + "/modifier")).doesNotContain("name=\"irritant\"");
        assertThat(read(lead, path)).contains(begun, "Détacher");
        assertThat(read(lead, HOME + "?structure=" + office.code() + "&sansAction=oui"))
                .contains("Aucun irritant ne répond");

        lead.post(path + "/actions/" + TestPains.id(begun) + "/detacher", Map.of());
        assertThat(read(lead, begun)).doesNotContain("href=\"" + path + "\"");
        lead.post(
                path + "/actions/rattacher",
                Map.of("action", TestPains.id(begun).toString()));
        assertThat(read(lead, path)).contains("href=\"" + begun + "\"");
    }

    @Test
    void aChartSaysWhichFewMakeMost() {
        assertThat(read(lead, HOME + "/pareto?structure=" + office.code())).contains("Aucun irritant ne répond");
        pains.decided(suspicions, office, "Fermé sans prévenir");
        pains.written(office, "Que personne n’écrit");
        assertThat(read(lead, HOME + "/pareto?structure=" + office.code()))
                .contains("<svg", "Un irritant sur 1 fait à lui seul 80 %", "Fermé sans prévenir", "100,0")
                .contains("parmi 2 choisis");
        assertThat(read(lead, HOME + "/pareto?structure=" + office.code() + "&source=IMMERSION"))
                .contains("Aucun texte n’est compté pour cette sélection");
    }

    @Test
    void isClosedAndOpenedAgainWithItsReasonAndSeenByNobodyElse() {
        var path = pains.written(office, "Pas d’eau dans la salle d’attente");
        pains.does(path, "/fermer", Map.of("comment", "resolu", "motif", "Une fontaine est posée"));
        assertThat(read(lead, path)).contains("Plus vécu", "Une fontaine est posée");
        pains.does(path, "/rouvrir", Map.of());
        assertThat(state(path)).isEqualTo(PainState.OPEN);
        var elsewhere = TestStructures.in(directory).open("Guichet d’ailleurs");
        var other = signedIn.as(Role.LOCAL_LEAD, elsewhere.code().value());
        assertThat(other.get(path).getStatusCode().value()).isEqualTo(404);
        assertThat(other.post(path + "/fermer", Map.of("motif", "non", "version", "3"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(read(other, HOME)).doesNotContain("Pas d’eau");
    }

    private PainState state(String path) {
        return store.find(TestPains.id(path)).orElseThrow().state();
    }

    private void decide(UUID suspicion, String decision, int version) {
        lead.post(
                "/espace/voix/soupcons/" + suspicion,
                Map.of("decision", decision, "motif", "Vu ensemble", "version", String.valueOf(version)));
    }

    private UUID gap(String title) {
        var path = lead.post(
                        "/espace/qualite/ecarts/nouveau",
                        Map.of(
                                "structure",
                                office.code().value(),
                                "titre",
                                title,
                                "description",
                                "",
                                "engagement",
                                "4"))
                .getHeaders()
                .getLocation()
                .getPath();
        return TestPains.id(path);
    }

    /** With plain spaces. */
    private static String read(Browser reader, String path) {
        return reader.page(path).replaceAll("[\\u00a0\\u202f]", " ");
    }
}
