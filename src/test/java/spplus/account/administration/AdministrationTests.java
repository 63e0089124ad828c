package spplus.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.account.Agents;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.AgentState;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;

@IntegrationTest
class AdministrationTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    AgentRegister register;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient jdbc;

    private Structure top;
    private Structure office;
    private Structure elsewhere;
    private Browser manager;

    @BeforeEach
    void someStructuresAndAManager() {
        var structures = TestStructures.in(directory);
        top = structures.open("Direction des essais");
        office = structures.open("Bureau des essais", top);
        elsewhere = structures.open("Autre direction");
        manager = signedIn.as(Role.MANAGER, top.code().value());
    }

    @Test
    void invitesAnAgentWhoReceivesALink() {
        var email = "camille-" + UUID.randomUUID() + "@exemple.fr";
        var answer = manager.post("/espace/administration/inviter", invitation(email, "RESPONDER", office));
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        var agent = register.findByEmail(email).orElseThrow();
        assertThat(agents.invitationAddress(agent.id())).isPresent();
        assertThat(manager.page(location(answer))).contains("Camille Essai").contains("Répondant");
        assertThat(manager.page("/espace/administration?q=" + email)).contains("Camille Essai");
        assertThat(actions(agent.id())).contains("account.invited", "account.role-given");
    }

    @Test
    void makesOneAccountAndOneRoleOfAFormSentTwiceAtOnce() throws Exception {
        var form = invitation(newEmail(), "RESPONDER", office);
        Callable<ResponseEntity<String>> send = () -> manager.post("/espace/administration/inviter", form);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : both.invokeAll(List.of(send, send))) {
                assertThat(answer.get().getStatusCode().value()).isEqualTo(302);
            }
        }
        var agent = register.findByEmail(form.get("email")).orElseThrow();
        assertThat(jdbc.sql("select count(*) from account.assignment where agent = ?")
                        .param(agent.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void followsAStructureThatMoves() {
        var agent = signedIn.agent(Role.RESPONDER, under(office));
        var structures = TestStructures.in(directory);
        structures.register(
                TestStructures.entry(office.code().value(), office.name(), elsewhere, "21000", "Dijon", "Oui"));
        var other = signedIn.as(Role.MANAGER, elsewhere.code().value());
        var path = "/espace/administration/agents/" + agent;
        await().untilAsserted(() ->
                assertThat(other.get(path).getStatusCode().value()).isEqualTo(200));
        assertThat(manager.get(path).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        var form = Map.of(
                "name",
                "Camille Essai",
                "email",
                "camille",
                "role",
                "RESPONDER",
                "structures",
                office.code().value(),
                "action",
                "inviter");
        var answer = manager.post("/espace/administration/inviter", form);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("nom@domaine.fr")
                .contains("value=\"Camille Essai\"")
                .contains("value=\"camille\"")
                .contains("<option value=\"RESPONDER\" selected")
                .containsPattern("value=\"" + office.code() + "\" checked");
    }

    @Test
    void findsStructuresOfOnesOwnScopeOnly() {
        var search = Map.of("words", "direction", "name", "Camille", "action", "chercher");
        var page = manager.post("/espace/administration/inviter", search);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).doesNotContain(elsewhere.code().value()).contains("value=\"Camille\"");
        var byCode = Map.of("words", office.code().value(), "action", "chercher");
        assertThat(manager.post("/espace/administration/inviter", byCode).getBody())
                .contains("Bureau des essais");
    }

    @Test
    void refusesARoleOrAScopeThatOneDoesNotHold() {
        for (var form : List.of(
                invitation(newEmail(), "RESPONDER", elsewhere),
                invitation(newEmail(), "ADMINISTRATOR", office),
                Map.of("name", "X Y", "email", newEmail(), "role", "RESPONDER", "everywhere", "true"))) {
            var answer = manager.post("/espace/administration/inviter", form);
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(answer.getBody()).contains("dépasse le vôtre");
            assertThat(register.findByEmail(form.get("email"))).isEmpty();
        }
    }

    @Test
    void addsTheRoleToAnAccountThatExists() {
        var known = signedIn.agent(Role.RESPONDER, under(elsewhere));
        var email = register.find(known).orElseThrow().email();
        manager.post("/espace/administration/inviter", invitation(email, "VALIDATOR", office));
        assertThat(manager.page("/espace/administration/agents/" + known)).contains("Valideur");
        assertThat(agents.invitationAddress(known)).isEmpty();
    }

    @Test
    void seesNoAgentOfElsewhere() {
        var stranger = signedIn.agent(Role.RESPONDER, under(elsewhere));
        assertThat(manager.get("/espace/administration/agents/" + stranger)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(manager.post("/espace/administration/agents/" + stranger + "/desactiver", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(manager.page("/espace/administration?q="
                        + register.find(stranger).orElseThrow().email()))
                .contains("Aucun agent ne correspond");
    }

    @Test
    void endsARoleAtOnce() {
        var agent = signedIn.agent();
        var assignment = signedIn.give(agent, Role.MANAGER, under(office));
        var browser = signedIn.signIn(agent);
        assertThat(browser.get("/espace/administration").getStatusCode().value())
                .isEqualTo(200);
        var answer = manager.post("/espace/administration/agents/" + agent + "/roles/" + assignment + "/fin", Map.of());
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        assertThat(browser.get("/espace/administration").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyChangeTheirOwnRoles() {
        var path = "/espace/administration/agents/" + manager.agent();
        assertThat(manager.page(path)).contains("C’est votre compte");
        var form = Map.of("role", "RESPONDER", "structures", office.code().value(), "action", "donner");
        assertThat(manager.post(path + "/roles", form).getStatusCode().value()).isEqualTo(422);
        assertThat(manager.post(path + "/desactiver", Map.of()).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void leavesAloneTheAccountsOfThoseWhoHoldMore() {
        var national = signedIn.agent(Role.PROGRAMME_TEAM, under(office));
        var path = "/espace/administration/agents/" + national;
        assertThat(manager.page(path)).contains("Hors de votre périmètre").doesNotContain("Désactiver le compte");
        assertThat(manager.post(path + "/desactiver", Map.of()).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void closesAnAccountAndItsSessionsThenOpensItAgain() {
        var agent = signedIn.agent(Role.RESPONDER, under(office));
        var browser = signedIn.signIn(agent);
        var path = "/espace/administration/agents/" + agent;
        manager.post(path + "/desactiver", Map.of());
        assertThat(browser.get("/espace").getStatusCode().value()).isEqualTo(302);
        assertThat(register.find(agent).orElseThrow().state()).isEqualTo(AgentState.DEACTIVATED);
        assertThat(jdbc.sql("select count(*) from platform.spring_session where principal_name = ?")
                        .param(agent.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        manager.post(path + "/reactiver", Map.of());
        assertThat(signedIn.signIn(agent).page("/espace")).contains("Ma journée");
        assertThat(actions(agent)).contains("account.deactivated", "account.reactivated");
    }

    @Test
    void listsManyAgentsPageByPage() {
        var here = TestStructures.in(directory).open("Grande direction");
        for (int i = 0; i < AgentSearch.PAGE + 3; i++) {
            signedIn.agent(Role.RESPONDER, under(here));
        }
        var reader = signedIn.as(Role.MANAGER, here.code().value());
        var first = reader.page("/espace/administration?role=RESPONDER");
        var cursor = first.replaceAll("(?s).*name=\"apres\" value=\"([^\"]+)\".*", "$1");
        var second = reader.page("/espace/administration?role=RESPONDER&apres=" + cursor);
        assertThat(first.split("/espace/administration/agents/").length - 1).isEqualTo(AgentSearch.PAGE);
        assertThat(second.split("/espace/administration/agents/").length - 1).isEqualTo(3);
        assertThat(reader.page("/espace/administration?apres=n-importe-quoi")).contains("Agents de mon périmètre");
    }

    @Test
    void sortsAndFindsNamesWhateverTheirAccents() {
        for (var name : List.of("Étienne Vaugrand", "Yannick Osée", "Emma Brûlé", "Fatou Diagne")) {
            var form = new HashMap<>(invitation(newEmail(), "RESPONDER", office));
            form.put("name", name);
            manager.post("/espace/administration/inviter", form);
        }

        assertThat(manager.page("/espace/administration"))
                .containsSubsequence("Emma Brûlé", "Étienne Vaugrand", "Fatou Diagne", "Yannick Osée");
        assertThat(manager.page("/espace/administration?q=etienne"))
                .contains("Étienne Vaugrand")
                .doesNotContain("Emma");
        assertThat(manager.page("/espace/administration?q=BRÛLE"))
                .contains("Emma Brûlé")
                .doesNotContain("Yannick");
    }

    private List<String> actions(UUID agent) {
        return jdbc.sql("select action from audit.entry where subject = ?")
                .param(agent.toString())
                .query((row, n) -> row.getString("action"))
                .list();
    }

    private static Map<String, String> invitation(String email, String role, Structure structure) {
        return Map.of(
                "name",
                "Camille Essai",
                "email",
                email,
                "role",
                role,
                "structures",
                structure.code().value(),
                "action",
                "inviter");
    }

    private static String newEmail() {
        return "x-" + UUID.randomUUID() + "@exemple.fr";
    }

    private static Scope under(Structure structure) {
        return Scope.under(List.of(structure.code().value()));
    }

    private static String location(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getFirst("Location"));
    }
}
