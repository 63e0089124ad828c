package spplus.entry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** The pages of doors, as managers and the public see them. */
@BrowserTest
class EntryBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void managersGiveCodesAndPrintThem(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie des Codes " + screen);
        var code = office.code().value();
        var lead = people.agent("référente", screen, agents.as(Role.LOCAL_LEAD, code));

        lead.open("/espace/entrees").sees("Aucun code").press("Donner un code").sees("Donnez un nom");
        lead.fill("nom", "Guichet des cartes grises").press("Donner un code").sees("Le code est créé");
        lead.unfolds().sees("Aucune expérience reçue");
        lead.open("/espace/entrees/affiches").sees("Un code en service").press("Préparer le fichier");
        lead.sees("Le fichier se prépare");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void thePublicReadsHowToBeHeard(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie Publique " + screen);
        var code = office.code().value();
        var lead = agents.as(Role.LOCAL_LEAD, code);
        var place = TestDoors.place(lead, code, "COUNTER", "Guichet public");
        var usager = people.someone("usager", screen);

        usager.open(office.path())
                .follow("toutes les façons")
                .sees("Guichet public")
                .sees("112");
        usager.open("/c/" + place).sees("Mairie Publique " + screen);
        lead.post("/espace/entrees/codes/" + place + "/retirer", java.util.Map.of());
        usager.open("/c/" + place).sees("n’est plus utilisé");
        usager.open("/c/ZZZZZZZ").sees("Nous ne connaissons pas ce code");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void agentsTypeWhatPeopleSay(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie de la Saisie " + screen);
        var session = agents.as(Role.RESPONDER, office.code().value());
        var agent = people.agent("agente", screen, session);

        agent.open("/espace/saisie").press("Enregistrer et suivant").sees("points à corriger");
        agent.fill("titre", "Une attente").fill("recit", "On m’a fait attendre deux heures.");
        agent.page().locator("label[for=ressenti-NEGATIVE]").click();
        agent.press("Enregistrer et suivant").sees("C’est enregistré").sees("Une attente");
        agent.follow("Feuillet à remettre").sees("Votre page privée");
    }
}
