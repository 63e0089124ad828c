package spplus.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.quality.assessment.AssessmentsInTests.ADDRESS;
import static spplus.quality.assessment.AssessmentsInTests.id;
import static spplus.quality.assessment.AssessmentsInTests.links;
import static spplus.quality.assessment.AssessmentsInTests.send;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** A team rates alone, then agrees, once a year. */
@IntegrationTest
class AssessmentTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    AssessmentsInTests assessments;
    Structure office;
    Browser lead;
    Browser agent;

    @BeforeEach
    void anOfficeWithItsTeam() {
        assessments = new AssessmentsInTests(jdbc);
        office = TestStructures.in(directory).open("Guichet qui se juge");
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        agent = signedIn.as(Role.RESPONDER, office.code().value());
    }

    @Test
    void opensOneAYearAndLeadsASecondToTheFirst() {
        assertThat(agent.page(ADDRESS)).contains("Aucun autodiagnostic n’est ouvert");
        assertThat(lead.page(ADDRESS)).contains("Rien n’est encore ouvert");
        var wrong = assessments.tryOpen(lead, office, "2020-01-01", false);
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("entre aujourd’hui et la fin de l’année", "value=\"2020-01-01\"");
        var path = open();
        var second = assessments.tryOpen(lead, office, today().toString(), false);
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody()).contains("Il n’y en a qu’un par an", path);
        assertThat(agent.page(ADDRESS)).contains("Continuer", path);
    }

    @Test
    void staysWithinWhoseItIs() {
        var path = open();
        var elsewhere = TestStructures.in(directory).open("Ailleurs");
        var stranger = signedIn.as(Role.LOCAL_LEAD, elsewhere.code().value());
        for (var page : List.of("", "/ma-fiche/1", "/accord/1", "/resultat")) {
            assertThat(stranger.get(path + page).getStatusCode().value())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(agent.post(path + "/accord", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/terminer", Map.of()).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void aStructureThatIsClosedOpensNoneAndChangesNone() {
        var path = open();
        assertThat(agent.post(path + "/ma-fiche/8", Map.of("v-8", "1"))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        TestStructures.in(directory).close(office);
        var late = agent.post(path + "/ma-fiche/8", Map.of("v-8", "2", "mot-8", "Trop tard"));
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains("a fermé", "Trop tard");
        assertThat(lead.post(path + "/accord", Map.of()).getStatusCode().value())
                .isEqualTo(409);
        assertThat(agent.page(path)).contains("se lit encore, mais ne change plus");
        var other = TestStructures.in(directory).open("Guichet fermé");
        var its = signedIn.as(Role.LOCAL_LEAD, other.code().value());
        TestStructures.in(directory).close(other);
        assertThat(assessments
                        .tryOpen(its, other, today().toString(), false)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void eachRatesAloneAndFindsAgainWhatWasSaved() {
        var path = open();
        assertThat(agent.page(path)).contains("Aucun agent n’a commencé", "Commencer à noter");
        var first = agent.page(path + "/ma-fiche/1");
        assertThat(first)
                .contains("se présente-t-elle", "En partie", "Page 1 sur")
                .doesNotContain("Poids");
        assertThat(agent.page(path + "/ma-fiche/8")).contains("Le détail de cet engagement n’a pas été trouvé");
        agent.post(
                path + "/ma-fiche/1",
                Map.of("v-1-1", "2", "v-1-2", "so", "motif-1-2", "Jamais arrivé ici", "mot-1-1", "Badges neufs"));
        assertThat(agent.page(path + "/ma-fiche/1")).contains("Jamais arrivé ici", "Badges neufs", "2 points notés");
        assertThat(agent.page(path + "/ma-fiche/relire")).contains("Sans objet", "sans réponse");
        assertThat(lead.page(path)).contains("en cours, 2 points sur").doesNotContain("Badges neufs");
        assertThat(lead.page(path + "/ma-fiche/1")).doesNotContain("Badges neufs");
    }

    @Test
    void saysAtTheFieldWhatCannotBe() {
        var path = open();
        var wrong = agent.post(
                path + "/ma-fiche/1",
                Map.of("v-1-1", "9", "v-1-2", "so", "mot-1-3", "Sans note", "v-1-4", "3", "v-4-1", "1"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody())
                .contains("Dites pourquoi ce point est sans objet", "href=\"#motif-1-2\"")
                .contains("n’est pas dans l’échelle, de 0 à 3", "Choisissez une réponse pour garder", "Sans note");
        var unknown = agent.post(path + "/ma-fiche/1", Map.of("v-1-1", "1", "v-9-9", "1"));
        assertThat(unknown.getStatusCode().value()).isEqualTo(422);
        assertThat(unknown.getBody()).contains("n’est pas dans la grille");
        assertThat(agent.post(path + "/ma-fiche/77", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(agent.post(path + "/ma-fiche/terminer", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(agent.page(path)).contains("Aucun agent n’a commencé");
    }

    @Test
    void nothingIsRatedAfterOnesOwnEndNorAfterThatOfAll() {
        var path = open();
        assessments.rate(agent, path, 1);
        assertThat(agent.post(path + "/ma-fiche/8", Map.of("v-8", "3"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        lead.post(path + "/ma-fiche/8", Map.of("v-8", "3"));
        var unfinished = lead.post(path + "/accord", Map.of());
        assertThat(unfinished.getStatusCode().value()).isEqualTo(409);
        assertThat(unfinished.getBody()).contains("Terminez d’abord vos propres notes");
        assertThat(lead.get(path + "/accord/1").getStatusCode().value())
                .as("nobody sees the spread before")
                .isEqualTo(409);
        lead.post(path + "/ma-fiche/terminer", Map.of());
        lead.post(path + "/accord", Map.of());
        var late = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(late.post(path + "/ma-fiche/8", Map.of("v-8", "3")).getBody())
                .contains("Le temps des notes de chacun est terminé");
    }

    @Test
    void aUserRatesByASecretLinkUntilItIsWithdrawn() {
        var path = open();
        lead.post(path + "/usagers", Map.of());
        lead.post(path + "/usagers", Map.of());
        var links = links(lead.page(path));
        assertThat(links).hasSize(2);
        assertThat(agent.page(path)).doesNotContain("/autodiagnostic/");
        var user = signedIn.nobody();
        assertThat(user.page(links.getFirst())).contains("Comment jugez-vous ce service", "Guichet qui se juge");
        assertThat(user.get(links.getFirst()).getHeaders().getCacheControl()).contains("no-store");
        send(user, links.getFirst() + "/1", Map.of("v-1-1", "3", "mot-1-1", "Très bon accueil"));
        send(user, links.getFirst() + "/terminer", Map.of());
        assertThat(user.page(links.getFirst())).contains("Merci, c’est terminé");
        send(user, links.getLast() + "/1", Map.of("v-1-1", "0", "mot-1-1", "Mot retiré"));
        var sheet = jdbc.sql("""
                        select id from quality.assessment_sheet where assessment_id = ? and agent is null
                        order by created_at desc, id desc limit 1
                        """).param(id(path)).query(String.class).single();
        lead.post(path + "/usagers/" + sheet + "/retirer", Map.of());
        assertThat(user.get(links.getLast()).getStatusCode().value()).isEqualTo(410);
        assertThat(jdbc.sql("select count(*) from quality.assessment_rating where sheet_id = cast(? as uuid)")
                        .param(sheet)
                        .query(Integer.class)
                        .single())
                .as("what was rated by a link withdrawn is not kept")
                .isZero();
        var refused = send(user, links.getLast() + "/2", Map.of("v-2-1", "1"));
        assertThat(refused.getStatusCode().value()).isEqualTo(410);
        assertThat(refused.getBody()).contains("Ce lien a été retiré");
        assertThat(user.get("/autodiagnostic/" + "x".repeat(32)).getStatusCode().value())
                .isEqualTo(404);
        assessments.rate(agent, path, 1);
        lead.post(path + "/accord", Map.of());
        assertThat(lead.page(path + "/accord/1"))
                .contains("1 usager, de 3 à 3", "1 agent, de 1 à 1", "Très bon accueil")
                .doesNotContain(
                        "Mot retiré", "Agent " + agent.agent().toString().substring(24));
    }

    @Test
    void theTeamAgreesClosesAndReopensWithATrace() {
        var path = open();
        assessments.rate(agent, path, 1);
        assessments.rate(lead, path, 3);
        lead.post(path + "/accord", Map.of());
        assertThat(lead.page(path + "/accord/1")).contains("2 agents, de 1 à 3", "<circle");
        var missing = lead.post(path + "/terminer", Map.of());
        assertThat(missing.getStatusCode().value()).isEqualTo(409);
        assertThat(missing.getBody()).contains("points à décider");
        assessments.agree(lead, path, 2);
        var links = lead.post(
                path + "/accord/8",
                Map.of("v-8", "2", "liens-8", "javascript:alert(1)", "preuve-8", "Bilan", "e-8", "1"));
        assertThat(links.getStatusCode().value()).isEqualTo(422);
        assertThat(links.getBody()).contains("commençant par https://", "Bilan");
        lead.post(
                path + "/accord/8",
                Map.of("v-8", "so", "motif-8", "Fait au siège", "liens-8", "https://exemple.fr/bilan", "e-8", "1"));
        assertThat(AssessmentsInTests.to(lead.post(path + "/terminer", Map.of())))
                .isEqualTo(path + "/resultat");
        assertThat(agent.page(path + "/resultat"))
                .contains(
                        "67\u00a0%",
                        "8 points sur 12", "1 point sans objet", "Fait au siège", "https://exemple.fr/bilan")
                .contains("2 personnes ont noté seules", "ce n’est pas une mesure");
        assertThat(lead.post(path + "/accord/8", Map.of("v-8", "3"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(lead.post(path + "/rouvrir", Map.of()).getStatusCode().value())
                .isEqualTo(422);
        lead.post(path + "/rouvrir", Map.of("pourquoi", "Un oubli sur les délais"));
        assertThat(agent.page(path)).contains("a rouvert", "Un oubli sur les délais");
    }

    @Test
    void neverWritesOverWhatAColleagueChangedMeanwhile() {
        var path = open();
        lead.post(path + "/accord", Map.of());
        var other = signedIn.as(Role.MANAGER, office.code().value());
        lead.post(path + "/accord/8", Map.of("v-8", "1", "e-8", "0"));
        var crossed = other.post(path + "/accord/8", Map.of("v-8", "3", "idee-8", "Vélos", "e-8", "0"));
        assertThat(crossed.getStatusCode().value()).isEqualTo(422);
        assertThat(crossed.getBody())
                .contains("a changé ce point", "sa réponse\u00a0: 1", "Vélos", "name=\"e-8\" value=\"1\"");
        assertThat(other.post(path + "/accord/8", Map.of("v-8", "3", "idee-8", "Vélos", "e-8", "1"))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    @Test
    void ofTwoWhoCloseAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        var path = open();
        lead.post(path + "/accord", Map.of());
        assessments.agree(lead, path, 1);
        var other = signedIn.as(Role.MANAGER, office.code().value());
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> lead.post(path + "/terminer", Map.of())
                                    .getStatusCode()
                                    .value(),
                            () -> other.post(path + "/terminer", Map.of())
                                    .getStatusCode()
                                    .value()))
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(302, 409);
        }
        assertThat(other.post(path + "/terminer", Map.of()).getBody()).contains("a déjà terminé cet autodiagnostic");
    }

    private String open() {
        return assessments.open(lead, office, today(), false);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
