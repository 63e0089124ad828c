package spplus.entry.behalf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.entry.TestDoors;
import spplus.experience.ExperienceId;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Redactions;

/** What people say to an agent, typed for them. */
@IntegrationTest
class BehalfTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ExperienceStore store;

    @Autowired
    Quarantine quarantine;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void isTakenOneAfterTheOther() {
        var office = TestStructures.in(directory).open("Guichet de la Saisie");
        var agent = agents.as(Role.RESPONDER, office.code().value());
        var id = UUID.randomUUID();

        var answer = agent.post("/espace/saisie", form(office, id, Map.of("canal", "LETTER")));

        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        assertThat(TestDoors.path(answer)).contains("support=PAPER").contains("canal=LETTER");
        var next = agent.page(TestDoors.path(answer).replaceFirst("#.*", ""));
        assertThat(next)
                .contains("Une attente à la mairie")
                .contains("attend un modérateur")
                .containsPattern("value=\"LETTER\" selected")
                .doesNotContain("value=\"Une attente à la mairie\"");
        assertThat(quarantine.find(new ExperienceId(id))).isPresent();
    }

    @Test
    void theSameFormSentTwiceMakesOne() {
        var office = TestStructures.in(directory).open("Guichet Pressé");
        var agent = agents.as(Role.RESPONDER, office.code().value());
        var id = UUID.randomUUID();

        agent.post("/espace/saisie", form(office, id, Map.of()));
        agent.post("/espace/saisie", form(office, id, Map.of("titre", "Autre chose")));

        assertThat(quarantine.find(new ExperienceId(id)).orElseThrow().title()).isEqualTo("Une attente à la mairie");
    }

    @Test
    void isMarkedOnceModeratedLikeAnyOther() {
        var office = TestStructures.in(directory).open("Guichet du Papier");
        var agent = agents.as(Role.LOCAL_LEAD, office.code().value());
        var id = new ExperienceId(UUID.randomUUID());
        agent.post("/espace/saisie", form(office, id.value(), Map.of("support", "PHONE")));
        assertThat(agents.nobody()
                        .get("/api/v1/experiences/" + id)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        transactions.executeWithoutResult(_ -> store.save(store.get(id)
                .publish(
                        quarantine.find(id).orElseThrow(),
                        Redactions.NONE,
                        TestExperiences.MODERATOR,
                        clock.instant())));

        var experience = store.get(id);
        assertThat(agents.nobody().page("/experiences/" + experience.reference() + "-" + experience.slug()))
                .contains("Raconté par la personne concernée, recueilli par un agent, au téléphone");
        assertThat(agents.nobody().page("/api/v1/experiences/" + id)).contains("\"collectedByAgent\":\"PHONE\"");
    }

    @Test
    void anAddressNeedsAnAgreement() {
        var office = TestStructures.in(directory).open("Guichet de l’Accord");
        var agent = agents.as(Role.RESPONDER, office.code().value());
        var id = UUID.randomUUID();

        var refused = agent.post("/espace/saisie", form(office, id, Map.of("courriel", "usagere@exemple.fr")));
        var taken = agent.post(
                "/espace/saisie", form(office, id, Map.of("courriel", "usagere@exemple.fr", "accord", "oui")));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("href=\"#accord\"")
                .contains("usagere@exemple.fr")
                .contains(id.toString());
        assertThat(taken.getStatusCode().value()).isEqualTo(302);
        assertThat(agent.page("/espace/saisie")).contains("sera prévenue");
    }

    @Test
    void saysEverythingThatIsToBeMended() {
        var office = TestStructures.in(directory).open("Guichet des Oublis");
        var agent = agents.as(Role.RESPONDER, office.code().value());
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();

        var answer = agent.post(
                "/espace/saisie",
                form(
                        office,
                        UUID.randomUUID(),
                        Map.of("titre", "", "jour", tomorrow, "ressenti", "", "courriel", "faux")));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("4 points à corriger")
                .contains("href=\"#titre\"", "href=\"#jour\"", "href=\"#ressenti\"", "href=\"#courriel\"")
                .contains("On m’a fait attendre deux heures.");
    }

    @Test
    void isCorrectedByWhoTypedItUntilItIsJudged() {
        var office = TestStructures.in(directory).open("Guichet des Corrections");
        var agent = agents.as(Role.RESPONDER, office.code().value());
        var colleague = agents.as(Role.RESPONDER, office.code().value());
        var id = new ExperienceId(UUID.randomUUID());
        agent.post("/espace/saisie", form(office, id.value(), Map.of()));

        assertThat(agent.page("/espace/saisie/" + id)).contains("value=\"Une attente à la mairie\"");
        assertThat(colleague.get("/espace/saisie/" + id).getStatusCode().value())
                .isEqualTo(404);
        assertThat(colleague
                        .post("/espace/saisie/" + id, form(office, id.value(), Map.of("titre", "Volé")))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        agent.post("/espace/saisie/" + id, form(office, id.value(), Map.of("titre", "Une longue attente")));
        assertThat(quarantine.find(id).orElseThrow().title()).isEqualTo("Une longue attente");

        transactions.executeWithoutResult(_ -> store.save(store.get(id)
                .publish(
                        quarantine.find(id).orElseThrow(),
                        Redactions.NONE,
                        TestExperiences.MODERATOR,
                        clock.instant())));
        assertThat(agent.get("/espace/saisie/" + id).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void theSlipIsForWhoTypedIt() {
        var office = TestStructures.in(directory).open("Guichet du Feuillet");
        var agent = agents.as(Role.RESPONDER, office.code().value());
        var colleague = agents.as(Role.MANAGER, office.code().value());
        var id = new ExperienceId(UUID.randomUUID());
        agent.post("/espace/saisie", form(office, id.value(), Map.of()));

        assertThat(agent.page("/espace/saisie/" + id + "/feuillet"))
                .contains(store.get(id).reference().value())
                .contains("/suivi/")
                .contains("data:image/png");
        assertThat(colleague
                        .get("/espace/saisie/" + id + "/feuillet")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void onlyForOnesOwnStructures() {
        var office = TestStructures.in(directory).open("Guichet à Soi");
        var other = TestStructures.in(directory).open("Guichet des Autres");
        var agent = agents.as(Role.RESPONDER, other.code().value());
        var moderator = agents.as(Role.MODERATOR, office.code().value());
        var id = UUID.randomUUID();

        for (Browser browser : new Browser[] {agent, moderator}) {
            assertThat(browser.post("/espace/saisie", form(office, id, Map.of()))
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
        }
        assertThat(store.find(new ExperienceId(id))).isEmpty();
    }

    private Map<String, String> form(Structure office, UUID id, Map<String, String> others) {
        var form = new HashMap<String, String>();
        form.put("structure", office.code().value());
        form.put("id", id.toString());
        form.put("support", "PAPER");
        form.put("jour", LocalDate.now(clock).toString());
        form.put("canal", "COUNTER");
        form.put("titre", "Une attente à la mairie");
        form.put("recit", "On m’a fait attendre deux heures.");
        form.put("ressenti", "NEGATIVE");
        form.put("qui", "PERSON");
        form.put("courriel", "");
        form.putAll(others);
        return form;
    }
}
