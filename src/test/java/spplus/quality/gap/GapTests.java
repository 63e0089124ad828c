package spplus.quality.gap;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.directory.TestStructures;
import spplus.quality.GapPrioritised;
import spplus.quality.GapReleased;
import spplus.quality.TestResults;

/** A gap is found or written, qualified, ranked, decided on, sent up to those who can act. */
@RecordApplicationEvents
class GapTests extends GapTestCase {

    @Test
    void aTargetMissedIsFoundOnceItsResultIsPublic() {
        aim(90);
        TestResults.publish(lead, office, "decroche", 100, 200);
        await().atMost(ofSeconds(90)).until(() -> found(office) == 1);
        var page = lead.page(ADDRESS + "?structure=" + office.code());
        assertThat(page).contains("Cible manquée : Appels pris par un agent", "50 %", "cible", "À qualifier (1)");
        look();
        assertThat(found(office)).as("looked for again, found once").isEqualTo(1);

        aim(40);
        look();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code() + "&onglet=de-cote"))
                .contains("Cible manquée", "n’est plus constaté");
        aim(90);
        look();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code())).contains("À qualifier (1)");
    }

    @Test
    void whatChanceOrToleranceExplainsIsNoGap() {
        aim(52);
        TestResults.publish(lead, office, "decroche", 100, 200);
        look();
        assertThat(found(office)).isZero();
    }

    @Test
    void isBehindItsPeersOnlyWhenTheDifferenceIsEstablished() {
        TestResults.publish(lead, office, "delai-annonce", 60, 100);
        for (int i = 0; i < 3; i++) {
            var other = TestStructures.in(directory).open("Bureau voisin " + i, network);
            TestResults.publish(signedIn.as(Role.LOCAL_LEAD, other.code().value()), other, "delai-annonce", 190, 200);
        }
        look();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code()))
                .contains("En retrait des services de même sorte", "La différence est établie");
    }

    @Test
    void isWrittenQualifiedRankedAndDecidedWithATrace() {
        var path = write("Le téléphone sonne sans réponse le lundi");
        assertThat(decide(path, "prioriser", "Il gêne beaucoup de monde").getBody())
                .contains("Qualifiez d’abord");
        var wrong = lead.post(path, Map.of("edition", "1", "usagers", "beaucoup"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("value=\"beaucoup\"", "Un nombre entier", "Choisissez une des réponses");

        qualify(path, "4", "4", "10000", "oui");
        assertThat(lead.page(path)).contains("100,0 sur 100", "40,0 points", "rempli à 100");
        assertThat(decide(path, "prioriser", "").getBody()).contains("Dites pourquoi");
        assertThat(decide(path, "prioriser", "Tout le monde en parle")
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(lead.page(path)).contains("en a fait une priorité : Tout le monde en parle");
        assertThat(gaps.find(id(path))).hasValueSatisfying(outline -> {
            assertThat(outline.score()).isEqualTo(100);
            assertThat(outline.decidedAt()).isPresent();
            assertThat(outline.structure()).isEqualTo(office.code());
        });
        decide(path, "liberer", "Fini");
        assertThat(gaps.find(id(path)).orElseThrow().decidedAt()).isEmpty();
    }

    @Test
    void aPriorityIsHandedOnByItsIdAlone(ApplicationEvents events) {
        var path = write("À confier");
        qualify(path, "3", "3", "", "oui");
        var actor = TestActors.of("Léa", Scope.EVERYWHERE, Permission.PUBLISH_RESULTS);
        desk.prioritise(actor, id(path), edition(path), "C’est le moment");
        assertThat(events.stream(GapPrioritised.class)).contains(new GapPrioritised(id(path)));
        desk.release(actor, id(path), edition(path), "Ce n’est plus le moment");
        assertThat(events.stream(GapReleased.class)).contains(new GapReleased(id(path)));
    }

    @Test
    void nobodysChangeIsLost() {
        var path = write("Un écart à deux");
        qualify(path, "2", "2", "", "oui");
        var late = lead.post(path + "/decision", Map.of("edition", "1", "geste", "prioriser", "pourquoi", "Vite"));
        assertThat(late.getBody()).contains("Quelqu’un a changé cet écart entre-temps", "Vite");
    }

    @Test
    void isMergedWithAnotherAndSeparated() {
        var one = write("Deux fois la même chose");
        var other = write("Deux fois la même chose, autrement dite");
        lead.post(one + "/fusion", Map.of("edition", "" + edition(one), "avec", "" + id(other)));
        assertThat(lead.page(one)).contains("Réuni avec un autre écart", "Les séparer");
        assertThat(lead.page(other)).contains("Vaut aussi pour");
        assertThat(gaps.find(id(one)).orElseThrow().id()).isEqualTo(id(other));
        lead.post(one + "/separation", Map.of());
        assertThat(lead.page(one)).contains("à qualifier", "a séparé l’écart").doesNotContain("Les séparer");
    }

    @Test
    void isSentUpAnsweredWithAClockAndTakenInHand() {
        var path = write("Le logiciel tombe en panne");
        qualify(path, "3", "2", "300", "non");
        var form =
                Map.of("edition", "" + edition(path), "vers", network.code().value(), "demande", "Changer le logiciel");
        assertThat(lead.post(path + "/transmission", form).getStatusCode().value())
                .isEqualTo(302);
        assertThat(lead.page(path)).contains("Transmis à Réseau à écarts", "Réponse attendue avant");
        assertThat(lead.post(path + "/reponse", Map.of("issue", "pris", "reponse", "Oui"))
                        .getBody())
                .contains("La réponse revient à ceux");

        var correspondent =
                signedIn.as(Role.NATIONAL_CORRESPONDENT, network.code().value());
        assertThat(correspondent.page(ADDRESS)).contains("Un écart vous est transmis", "Le logiciel tombe en panne");
        assertThat(correspondent
                        .post(path + "/reponse", Map.of("issue", "pris", "reponse", ""))
                        .getBody())
                .contains("Dites pourquoi");
        correspondent.post(path + "/reponse", Map.of("issue", "pris", "reponse", "Remplacé en mars"));
        assertThat(lead.page(path)).contains("Pris en charge par : Réseau à écarts", "Remplacé en mars");
    }

    @Test
    void whatIsNotTheirsDoesNotExist() {
        var path = write("À nous seuls");
        var stranger = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.post(path, Map.of()).getStatusCode().value()).isEqualTo(404);
        var agent = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(agent.page(path)).contains("Qualifier").doesNotContain("En faire une priorité");
    }

    @Test
    void theTeamChangesThePublicFormulaWithItsReason() {
        assertThat(signedIn.nobody().page("/methode/priorites"))
                .contains("Par quels écarts commence-t-on", "le programme n’en publie pas");
        var page = team.page(ADDRESS + "/formule");
        var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var form = new HashMap<>(Map.of(
                "version", version, "gravite", "0", "frequence", "0", "usagers", "0", "mains", "0", "beaucoup", "5"));
        var wrong = team.post(ADDRESS + "/formule", form);
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody())
                .contains("Il faut qu’au moins un composant compte", "Un nombre entier de 10", "Dites pourquoi");
        form.putAll(Map.of("gravite", "4 ", "frequence", "3", "usagers", "2", "mains", "1", "beaucoup", "10000"));
        form.put("pourquoi", "La même, dite autrement");
        assertThat(team.post(ADDRESS + "/formule", form).getStatusCode().value())
                .isEqualTo(302);
        assertThat(signedIn.nobody().page("/methode/priorites")).contains("La même, dite autrement");
        form.put("version", "" + Integer.MAX_VALUE);
        assertThat(team.post(ADDRESS + "/formule", form).getBody()).contains("une autre version entre-temps");
        form.put("version", version);
        assertThat(team.post(ADDRESS + "/formule", form).getBody()).contains("une autre version entre-temps");
        assertThat(lead.get(ADDRESS + "/formule").getStatusCode().value()).isEqualTo(404);
    }
}
