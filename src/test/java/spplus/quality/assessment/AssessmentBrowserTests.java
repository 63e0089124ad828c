package spplus.quality.assessment;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Person;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;

/** A team and a user rate alone on phones without scripts, then agree, close and read what they declared. */
@BrowserTest
class AssessmentBrowserTests {

    private static final String ADDRESS = AssessmentsInTests.ADDRESS;

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTeamRatesAloneOnPhonesWithoutScriptsThenAgreesAndReads(People people) {
        var office = TestStructures.in(directory).open("Maison des démarches");
        var code = office.code().value();
        var chief = agents.as(Role.LOCAL_LEAD, code);
        var lead = people.agent("responsable", Screen.DESKTOP, chief);
        lead.open(ADDRESS + "?structure=" + code).sees("Rien n’est encore ouvert");
        lead.press("Ouvrir l’autodiagnostic").sees("Aucun agent n’a commencé");
        lead.press("Faire un lien pour un usager").sees("Usager 1");
        var path = lead.path();
        var link = lead.page().locator("#lien-1").inputValue();

        var agent = people.agent("agent", Screen.PHONE_WITHOUT_SCRIPTS, agents.as(Role.RESPONDER, code));
        agent.open(ADDRESS + "?structure=" + code).press("Continuer").press("Commencer à noter");
        agent.click("label[for='v-1-1-2']").click("label[for='v-1-2-so']");
        agent.press("Enregistrer et continuer").sees("Dites pourquoi ce point est sans objet");
        agent.fill("motif-1-2", "Aucun accueil physique")
                .press("Enregistrer et continuer")
                .sees("C’est enregistré");
        agent.follow("Relire").sees("sans réponse").press("J’ai terminé").sees("Vous avez terminé");

        var user = people.someone("usager", Screen.PHONE);
        user.open(link.substring(link.indexOf("/autodiagnostic"))).sees("Votre nom n’est pas demandé");
        user.press("Commencer").click("label[for='v-1-1-0']").press("Enregistrer et continuer");
        user.follow("Relire").press("J’ai terminé").sees("Merci");

        lead.open(path).press("Passer à l’accord").sees("Il reste").press("Se mettre d’accord");
        lead.sees("1 agent, de 2 à 2").sees("1 usager, de 0 à 0").unfolds();
        new AssessmentsInTests(jdbc).agree(chief, path, 2);
        TestResults.publish(chief, office, "decroche", 45, 100);
        lead.open(path).press("Terminer l’autodiagnostic").sees("Déclaré 21,7 points plus haut");
        reads(people.agent("telephone", Screen.PHONE, chief), path, code);
        people.agent("equipe", Screen.DESKTOP, agents.everywhere(Role.PROGRAMME_TEAM))
                .open(ADDRESS + "/grille")
                .sees("La grille officielle du programme n’a pas été trouvée");
    }

    private static void reads(Person phone, String path, String code) {
        phone.open(path + "/resultat").open(path).sees("a terminé l’autodiagnostic");
        phone.open(ADDRESS + "/suivi").sees("Qui a fait son autodiagnostic");
        phone.open(ADDRESS + "?structure=" + code).sees("Lire le résultat");
    }
}
