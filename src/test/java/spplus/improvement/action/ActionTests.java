package spplus.improvement.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

/** An action is written, refused as long as it cannot be judged, committed to, measured and judged. */
@IntegrationTest
class ActionTests {

    private static final String HOME = ActionController.PATH;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Structure network;
    Structure office;
    Browser lead;
    TestActions actions;

    @BeforeEach
    void anOfficeOfANetwork() {
        network = TestStructures.in(directory).open("Réseau qui s’améliore");
        office = TestStructures.in(directory).open("Guichet qui s’améliore", network);
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        actions = new TestActions(lead, clock);
    }

    @Test
    void aDraftNeedsOnlyATitleAndSaysWhatItLacks() {
        var blank = new HashMap<>(actions.fields(office, ""));
        blank.put("jours", "beaucoup");
        blank.put("responsable", "personne@exemple.fr");
        var refused = lead.post(HOME, blank);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("Dites en une phrase", "nombre entier", "Aucun agent actif", "value=\"beaucoup\"")
                .contains("La liste des pièces est illisible.");

        var path = actions.draft(office, "Relire la liste des pièces");
        assertThat(lead.page(path)).contains("8 choses manquent", path + "/modifier#cible", path + "/valeurs");
        var tried = actions.move(path, "engager");
        assertThat(tried.getStatusCode().value()).isEqualTo(422);
        assertThat(tried.getBody()).contains("ne peut pas encore être engagée", "L’indicateur n’est pas choisi");
    }

    @Test
    void aTargetInTheWrongDirectionIsRefusedUntilItIsMended() {
        var fields = actions.fields(office, "Simplifier le formulaire");
        fields.put("cible", "40");
        var path = lead.post(HOME, fields).getHeaders().getLocation().getPath();
        actions.values(path, actions.series(0, 0, 60, 60));
        assertThat(actions.move(path, "engager").getBody())
                .contains("La cible va dans le mauvais sens", "déjà à 59,8 %");

        fields.put("cible", "80 %");
        fields.put("version", actions.version(path));
        lead.post(path + "/modifier", fields);
        assertThat(actions.move(path, "engager").getStatusCode().value()).isEqualTo(302);
        assertThat(lead.page(path)).contains("Engagée", "59,8 %, sur 12 mois avant l’action", "a engagé l’action");
        assertThat(lead.get(path + "/modifier").getStatusCode().value())
                .as("a committed action no longer changes")
                .isEqualTo(302);
    }

    @Test
    void twoPeopleWhoWriteAtOnceLoseNothing() {
        var path = actions.whole(office, "Rappeler avant le rendez-vous");
        var fields = actions.fields(office, "Rappeler la veille");
        fields.put("version", actions.version(path));
        var colleague = signedIn.as(Role.MANAGER, office.code().value());
        assertThat(colleague.post(path + "/modifier", fields).getStatusCode().value())
                .isEqualTo(302);
        fields.put("titre", "Rappeler l’avant-veille");
        var crossed = lead.post(path + "/modifier", fields);
        assertThat(crossed.getStatusCode().value()).isEqualTo(409);
        assertThat(crossed.getBody())
                .contains("pendant que vous écriviez", "Rappeler l’avant-veille")
                .as("what the colleague kept is read before it is written over")
                .contains("Enregistré entre-temps", "Rappeler la veille");
        assertThat(lead.page(path)).contains("Rappeler la veille");
    }

    @Test
    void tellsThatItIsBetterWhenTwoReadingsAgreeAndTooEarlyBefore() {
        var path = actions.committed(office, "Envoyer la liste avant", 8);
        actions.values(path, actions.series(8, 3, 60, 82));
        assertThat(lead.page(path + "/effet")).contains("Trop tôt", "12 mois connus", "3 depuis");
        actions.values(path, actions.series(8, 8, 60, 82));
        assertThat(lead.page(path + "/effet"))
                .contains("va mieux depuis l’action", "Lecture provisoire", "Cible (80 %) atteinte", "<svg")
                .contains("Moins de deux ans avant l’action", "Aucune comparaison");
        assertThat(lead.page(HOME + "?structure=" + office.code().value())).contains("Mieux");
        actions.values(path, actions.series(8, 8, 60, 60));
        assertThat(lead.page(path + "/effet")).contains("Rien ne montre", "pas atteinte");
    }

    @Test
    void nothingIsDoneToWhatSomebodyElseChangedUnread() {
        var path = actions.whole(office, "Raccourcir l’attente");
        actions.values(path, actions.series(0, 0, 60, 60));
        var read = actions.version(path);
        var fields = actions.fields(office, "Raccourcir l’attente");
        fields.put("cible", "61");
        fields.put("version", read);
        signedIn.as(Role.MANAGER, office.code().value()).post(path + "/modifier", fields);
        var unread = lead.post(path + "/engager", Map.of("version", read));
        assertThat(unread.getStatusCode().value()).isEqualTo(409);
        assertThat(unread.getBody()).contains("rien n’a été fait", "61 %");
        assertThat(lead.page(path)).doesNotContain("a engagé l’action");
    }

    @Test
    void monthsOfBeforeChangeOnlyWithAReasonOnceCommittedTo() {
        var path = actions.committed(office, "Appeler avant le rendez-vous", 1);
        var other = Map.of("valeurs", actions.series(1, 1, 40, 60), "version", actions.version(path));
        var unsaid = lead.post(path + "/valeurs", other);
        assertThat(unsaid.getStatusCode().value()).isEqualTo(409);
        assertThat(unsaid.getBody()).contains("dites pourquoi");

        var said = new HashMap<>(other);
        said.put("pourquoi", "Deux guichets manquaient");
        assertThat(lead.post(path + "/valeurs", said).getStatusCode().value()).isEqualTo(302);
        assertThat(lead.page(path))
                .contains(
                        "Deux guichets manquaient", " ; 100 → ", "Avec les mois connus aujourd’hui, ce serait 39,8 %");
    }

    @Test
    void aDraftIsNotJudgedAndADayOfJudgementEndsIt() {
        var path = actions.whole(office, "Essai");
        actions.values(path, actions.series(0, 0, 60, 60));
        assertThat(lead.page(path + "/effet"))
                .contains("Seule une action engagée est jugée", "<svg")
                .doesNotContain("Trop tôt");
    }

    @Test
    void refusesWordsThatTellWhoSomebodyIs() {
        var fields = actions.fields(office, "Rappeler les usagers");
        fields.put("irritant", "Rappelez-moi au 06 39 98 12 45, j’attends depuis mai.");
        var refused = lead.post(HOME, fields);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("dit qui est quelqu’un", "j’attends depuis mai");
    }

    @Test
    void somebodyFromElsewhereDoesNotAnswerForIt() {
        var elsewhere = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Ailleurs encore").code().value());
        var fields = actions.fields(office, "Confier à qui ?");
        fields.put("responsable", elsewhere.email());
        assertThat(lead.post(HOME, fields).getBody()).contains("Aucun agent actif qui suit ce service");
    }

    @Test
    void oddAddressesAreNotThere() {
        assertThat(lead.get(HOME + "?apres=" + "a".repeat(36)).getStatusCode().value())
                .isEqualTo(200);
        assertThat(lead.get(HOME + "/nouvelle?structure=a%20b").getStatusCode().value())
                .isEqualTo(404);
        var path = actions.whole(office, "Avec jalon");
        assertThat(lead.post(path + "/jalons", Map.of("jalon", "Un jour", "echeance", "+999999999-01-01"))
                        .getBody())
                .contains("date entière");
    }

    @Test
    void aLineThatCannotBeReadKeepsWhatWasTypedAndChangesNothing() {
        var path = actions.whole(office, "Mesurer le délai");
        var wrong = lead.post(path + "/valeurs", Map.of("valeurs", "2024-01 ; 3 ; 4\nhier ; 3 ; 4", "version", "1"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Ligne 2 : le mois", "hier ; 3 ; 4");
        assertThat(lead.page(path)).contains("aucun mois avant");
    }

    @Test
    void movesOnAndBackWithItsReasons() {
        var path = actions.committed(office, "Ouvrir le samedi", 1);
        assertThat(lead.post(path + "/abandonner", Map.of("motif", " ")).getBody())
                .contains("Dites pourquoi");
        actions.move(path, "realiser");
        assertThat(lead.page(path)).contains("Réalisée");
        lead.post(
                path + "/abandonner", Map.of("motif", "Personne ne vient le samedi", "version", actions.version(path)));
        assertThat(lead.page(path)).contains("Abandonnée", "Personne ne vient le samedi");
        actions.move(path, "reprendre");
        actions.move(path, "pas-realisee");
        var late = actions.move(path, "pas-realisee");
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        lead.post(
                path + "/brouillon",
                Map.of("pourquoi", "La cible était mal comprise", "version", actions.version(path)));
        assertThat(lead.page(path)).contains("Brouillon", "La cible était mal comprise", "Engager l’action");
    }

    @Test
    void keepsMilestones() {
        var path = actions.whole(office, "Refaire l’accueil");
        assertThat(lead.post(path + "/jalons", Map.of("jalon", "", "echeance", "demain"))
                        .getBody())
                .contains("Dites ce qui sera fait", "date entière", "value=\"demain\"");
        lead.post(path + "/jalons", Map.of("jalon", "Commander les panneaux", "echeance", "2030-01-15"));
        assertThat(lead.page(path)).contains("Commander les panneaux", "prévu le 15 janvier 2030");
        var milestone = jdbc.sql("select id from improvement.action_milestone where action_id = ?")
                .param(TestActions.id(path))
                .query(java.util.UUID.class)
                .single();
        lead.post(path + "/jalons/" + milestone, Map.of("geste", "fait"));
        assertThat(lead.page(path)).contains("Pas encore fait");
        lead.post(path + "/jalons/" + milestone, Map.of("geste", "retirer"));
        assertThat(lead.page(path)).contains("Aucun jalon");
    }

    @Test
    void isSeenFromAboveAndBelowAndByNobodyElse() {
        var above = signedIn.as(Role.LOCAL_LEAD, network.code().value());
        var shared = new TestActions(above, clock);
        var path = actions.whole(office, "Action du guichet");
        var draft = shared.whole(network, "Brouillon du réseau");
        var committed = shared.committed(network, "Action du réseau", 1);
        assertThat(above.page(HOME + "?structure=" + network.code().value()))
                .contains("Action du guichet", "Action du réseau", "Brouillon du réseau", "De réseau");
        assertThat(lead.page(HOME + "?structure=" + office.code().value()))
                .contains("Action du guichet", "Ce que font les niveaux au-dessus", "Action du réseau")
                .doesNotContain("Brouillon du réseau");
        assertThat(lead.get(committed).getStatusCode().value()).isEqualTo(200);
        assertThat(lead.get(draft).getStatusCode().value()).isEqualTo(404);
        assertThat(lead.post(committed + "/realiser", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        var stranger = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.get(path + "/effet").getStatusCode().value()).isEqualTo(404);
        var agent = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(agent.post(path + "/engager", Map.of()).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void listsAreNarrowedByStateCommitmentAndLateness() {
        actions.draft(office, "Encore une idée");
        actions.committed(office, "Déjà promise", 1);
        var here = HOME + "?structure=" + office.code().value();
        assertThat(lead.page(here)).contains("Toutes : 2", "Brouillons : 1", "Engagées : 1");
        assertThat(lead.page(here + "&etat=COMMITTED")).contains("Déjà promise").doesNotContain("Encore une idée");
        assertThat(lead.page(here + "&engagement=4")).contains("Aucune action avec ces filtres", "Tout montrer");
        assertThat(lead.page(here + "&retard=oui")).contains("Aucune action avec ces filtres");
    }

    @Test
    void aClosedStructureCommitsToNothingAndAMovedOneIsFollowed() {
        var path = actions.whole(office, "Action d’un guichet qui ferme");
        actions.values(path, actions.series(0, 0, 60, 60));
        var elsewhere = TestStructures.in(directory).open("Autre réseau");
        TestStructures.in(directory)
                .register(
                        TestStructures.entry(office.code().value(), office.name(), elsewhere, "21000", "Dijon", "Oui"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        jdbc.sql("select :code = any (scopes) from improvement.action where id = :id")
                                .param("code", elsewhere.code().value())
                                .param("id", TestActions.id(path))
                                .query(Boolean.class)
                                .single())
                .isTrue());
        TestStructures.in(directory).close(directory.find(office.code()).orElseThrow());
        assertThat(actions.move(path, "engager").getBody()).contains("La structure est fermée");
        assertThat(lead.get(HOME + "/nouvelle?structure=" + office.code().value())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }
}
