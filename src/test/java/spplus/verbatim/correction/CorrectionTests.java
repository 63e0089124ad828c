package spplus.verbatim.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

@IntegrationTest
class CorrectionTests {

    @Autowired
    private VerbatimStore verbatims;

    @Autowired
    private ReadingStore readings;

    @Autowired
    private CorrectionDesk desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Directory directory;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePersonsWordHoldsAndTheMachinesStaysBesideIt() {
        var office = structure();
        var id = read(office, "Un accueil chaleureux, merci à toute l’équipe !");
        var machine = readings.find(id).orElseThrow();

        int decided = desk.correct(agent(office), id, Map.of(Field.FEELING, "NEGATIVE", Field.RELATION, "ABSENT"));

        assertThat(decided).isPositive();
        assertThat(current(id, "feeling")).isEqualTo("NEGATIVE");
        assertThat(current(id, "feeling_by_person")).isEqualTo(true);
        assertThat(current(id, "relation")).isNull();
        assertThat(current(id, "urgency_by_person")).isEqualTo(false);
        assertThat(readings.find(id).orElseThrow().feeling()).isEqualTo(machine.feeling());
    }

    @Test
    void undoingGivesBackWhatHeldBefore() {
        var office = structure();
        var agent = agent(office);
        var id = read(office, "Un accueil chaleureux, merci à toute l’équipe !");
        var before = current(id, "feeling");
        desk.correct(agent, id, Map.of(Field.FEELING, "NEUTRAL"));
        desk.correct(agent, id, Map.of(Field.FEELING, "NEGATIVE"));

        desk.undo(agent, id, last(id));
        assertThat(current(id, "feeling")).isEqualTo("NEUTRAL");

        desk.correct(agent, id, Map.of(Field.URGENCY, "NOW"));
        desk.undo(agent, id, last(id));
        assertThat(current(id, "urgency_level")).isEqualTo("none");
        assertThat(current(id, "feeling")).isEqualTo("NEUTRAL");
        assertThat(before).isEqualTo("POSITIVE");
        assertThat(decisions.history(id, 10)).hasSize(5);
    }

    @Test
    void keepsTheSameWordOnlyOnce() {
        var office = structure();
        var agent = agent(office);
        var id = read(office, "Deux heures debout, aucune réponse.");

        desk.correct(agent, id, Map.of(Field.COMMITMENTS, "2.6,4.2"));

        assertThat(desk.correct(agent, id, Map.of(Field.COMMITMENTS, "2.6,4.2")))
                .isZero();
    }

    @Test
    void onlyWhatAPersonChangesIsTheirsAndNothingIsOverwrittenUnseen() {
        var office = structure();
        var id = read(office, "On m’a fait attendre deux heures au guichet.");
        var browser = signedIn.as(Role.RESPONDER, office.code().value());
        var machine = MachineWords.of(readings.find(id).orElseThrow());
        var form = new HashMap<String, String>();
        machine.forEach((field, value) -> {
            form.put(field.name(), value);
            form.put(field.name() + "-vu", value);
        });
        desk.correct(agent(office), id, Map.of(Field.RELATION, other(Field.RELATION, machine)));

        form.put("FEELING", other(Field.FEELING, machine));
        assertThat(browser.post("/espace/voix/" + id + "/corriger", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(decisions.of(id)).containsOnlyKeys(Field.FEELING, Field.RELATION);

        var colleague = decisions.of(id).get(Field.RELATION);
        form.put("FEELING-vu", form.get("FEELING"));
        form.put("RELATION", other(Field.RELATION, machine, colleague));
        var refused = browser.post("/espace/voix/" + id + "/corriger", form);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("Rien n’a été enregistré")
                .contains("<option value=\"" + form.get("RELATION") + "\" selected");
        assertThat(decisions.of(id)).containsEntry(Field.RELATION, colleague);
    }

    /** A value of the field that is neither the machine's nor one of these. */
    private static String other(Field field, Map<Field, String> machine, String... others) {
        return field.choices().stream()
                .filter(value -> !value.equals(machine.get(field)))
                .filter(value -> !List.of(others).contains(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePageShowsCorrectsAndUndoes() {
        var office = structure();
        var id = read(office, "On m’a raccroché au nez <script>alert(1)</script>");
        var browser = signedIn.as(Role.RESPONDER, office.code().value());
        var page = browser.get("/espace/voix/" + id);
        assertThat(page.getBody()).contains("raccroché au nez &lt;script&gt;").contains("Que dit ce texte");

        var form = new HashMap<String, String>();
        Field.axes().forEach(axis -> form.put(axis.name(), "ABSENT"));
        form.putAll(Map.of("FEELING", "POSITIVE", "ACTIONABLE", "NO", "URGENCY", "NOW", "COMMITMENTS", "2.1"));
        assertThat(browser.post("/espace/voix/" + id + "/corriger", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(current(id, "feeling")).isEqualTo("POSITIVE");
        assertThat(browser.get("/espace/voix/" + id).getBody()).contains("décidé par une personne");

        form.put("FEELING", "FURIOUS");
        assertThat(browser.post("/espace/voix/" + id + "/corriger", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(current(id, "feeling")).isEqualTo("POSITIVE");

        browser.post(
                "/espace/voix/" + id + "/annuler",
                Map.of("decision", UUID.randomUUID().toString()));
        assertThat(current(id, "feeling"))
                .as("what another decided meanwhile stays")
                .isEqualTo("POSITIVE");
        browser.post("/espace/voix/" + id + "/annuler", Map.of("decision", last(id).toString()));
        assertThat(current(id, "feeling_by_person")).isEqualTo(false);
    }

    @Test
    void aTextOfOthersDoesNotExist() {
        var id = read(structure(), "Un texte d’ailleurs.");
        var elsewhere = signedIn.as(Role.RESPONDER, structure().code().value());

        assertThat(elsewhere.get("/espace/voix/" + id).getStatusCode().value()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/espace/voix/" + id + "/annuler", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(elsewhere
                        .get("/espace/voix/" + UUID.randomUUID())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void anybodyReadsHowItIsCalculated() {
        var page = signedIn.nobody().get("/methode/analyse");

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("Comment la machine lit-elle ce que vous écrivez");
    }

    private Object current(VerbatimId id, String column) {
        return jdbc.sql("select %s as held from verbatim.current where verbatim_id = ?".formatted(column))
                .param(id.value())
                .query()
                .singleRow()
                .get("held");
    }

    private VerbatimId read(Structure office, String body) {
        var told = TestVerbatims.letter("", body, office.code());
        transactions.executeWithoutResult(_ -> verbatims.take(List.of(told)));
        var id = verbatims.find(told.source()).orElseThrow().id();
        await().untilAsserted(() -> assertThat(readings.find(id)).isPresent());
        return id;
    }

    private static Actor agent(Structure office) {
        var scope = Scope.under(List.of(office.code().value()));
        return TestActors.of("Sacha", scope, Permission.READ_VOICES, Permission.REPLY);
    }

    private Structure structure() {
        return TestStructures.in(directory).open("Bureau relu");
    }

    private UUID last(VerbatimId id) {
        return decisions.history(id, 1).getFirst().id();
    }
}
