package spplus.verbatim.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.access.Permission.ANALYSE_VOICES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.verbatim.PainPointDecided;
import spplus.verbatim.PainPointDropped;

/** People read why something is suspected, and say what it is. */
@IntegrationTest
@RecordApplicationEvents
class SuspicionDeskTests {

    @Autowired
    TestSuspicions suspicions;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    SuspicionDesk desk;

    @Autowired
    DecisionRepository decisions;

    @Autowired
    ApplicationEvents events;

    @Test
    void showsTheEvidenceThenKeepsTheDecisionItsReasonAndItsUndoing() {
        var office = TestStructures.in(directory).open("Mairie soupçonnée");
        var id = suspicions.of(office, "Guichet fermé sans prévenir");
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(lead.page(SuspicionController.PATH)).contains("Guichet fermé sans prévenir", "30 textes négatifs");
        var page = lead.page(path(id));
        assertThat(page)
                .contains(
                        "On s’en plaint beaucoup", "30 textes négatifs sur 40 lus", "Fermé encore", "ressenti=negatif")
                .contains("personne n’a encore relu");

        var hasty = lead.post(path(id), form(id, "ecartes", ""));
        assertThat(hasty.getStatusCode().value()).isEqualTo(422);
        assertThat(hasty.getBody()).contains("Dites pourquoi");
        lead.post(path(id), form(id, "suivis", ""));
        assertThat(lead.page(path(id))).contains(": à suivre.");
        assertThat(lead.page(SuspicionController.PATH)).doesNotContain("Guichet fermé sans prévenir");

        lead.post(path(id), form(id, "soupcons", ""));
        assertThat(lead.page(path(id))).contains("décision annulée");
        lead.post(path(id), form(id, "connus", "Travaux jusqu’en juin"));
        assertThat(lead.page(SuspicionController.PATH + "?etat=connus")).contains("Guichet fermé sans prévenir");
        assertThat(lead.page(path(id))).contains("Travaux jusqu’en juin");
    }

    @Test
    void tellsTheHouseWhatPeopleDecideToWorkOnAndWhatTheyTakeBack() {
        var office = TestStructures.in(directory).open("Mairie qui décide");
        var id = suspicions.of(office, "À travailler");
        var lead =
                TestActors.of("Une référente", Scope.under(List.of(office.code().value())), ANALYSE_VOICES);

        assertThat(desk.decide(lead, id, Suspicion.State.FOLLOWED, "", 0)).isEmpty();
        assertThat(desk.decide(lead, id, Suspicion.State.OPEN, "", 1)).isEmpty();

        var decided = events.stream(PainPointDecided.class)
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(decided.structure()).isEqualTo(office.code());
        assertThat(decided.evidence()).hasSize(20);
        assertThat(events.stream(PainPointDropped.class))
                .anyMatch(event -> event.id().equals(id));
    }

    @Test
    void refusesADecisionTakenOnWhatSomebodyElseChanged() {
        var office = TestStructures.in(directory).open("Mairie à deux mains");
        var id = suspicions.of(office, "Deux décident");
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var late = form(id, "ecartes", "Pas chez nous");
        lead.post(path(id), form(id, "suivis", ""));

        var answer = lead.post(path(id), late);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Quelqu’un a décidé entre-temps", "Pas chez nous");
        assertThat(decisions.find(id).orElseThrow().state()).isEqualTo(Suspicion.State.FOLLOWED);
    }

    @Test
    void hidesTheSuspicionsOfOthersAndLetsOnlyLeadsDecide() {
        var office = TestStructures.in(directory).open("Mairie discrète");
        var id = suspicions.of(office, "Chez nous");
        var other = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Mairie curieuse").code().value());
        var agent = signedIn.as(Role.RESPONDER, office.code().value());

        assertThat(other.get(path(id)).getStatusCode().value()).isEqualTo(404);
        assertThat(other.post(path(id), form(id, "suivis", "")).getStatusCode().value())
                .isEqualTo(404);
        assertThat(agent.page(path(id))).contains("Chez nous").doesNotContain("Enregistrer ma décision");
        assertThat(agent.post(path(id), form(id, "suivis", "")).getStatusCode().value())
                .isEqualTo(404);
    }

    private Map<String, String> form(UUID id, String decision, String reason) {
        var form = new HashMap<String, String>();
        form.put("decision", decision);
        form.put("motif", reason);
        form.put("version", String.valueOf(decisions.find(id).orElseThrow().version()));
        return form;
    }

    private static String path(UUID id) {
        return SuspicionController.PATH + "/" + id;
    }
}
