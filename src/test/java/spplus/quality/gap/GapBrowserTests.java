package spplus.quality.gap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** A lead on a phone without scripts writes, qualifies and sends up a gap; a correspondent answers; anybody reads how. */
@BrowserTest
class GapBrowserTests {

    private static final String ADDRESS = Gap.ADDRESS;

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Test
    void aLeadWritesQualifiesAndSendsUpAndACorrespondentAnswers(People people) {
        var structures = TestStructures.in(directory);
        var network = structures.open("Réseau des guichets");
        var office = structures.open("Guichet du port", network);
        var code = office.code().value();
        var lead = people.agent("responsable", Screen.PHONE_WITHOUT_SCRIPTS, agents.as(Role.LOCAL_LEAD, code));
        lead.open(ADDRESS + "?structure=" + code).sees("Rien à qualifier");
        lead.press("Chercher dans les chiffres").sees("Les chiffres ne montrent aucun nouvel écart");
        lead.follow("Écrire un écart").press("Enregistrer").sees("Dites l’écart en une phrase");
        lead.fill("titre", "Le logiciel de rendez-vous tombe en panne le lundi");
        lead.page().selectOption("#engagement", "2");
        lead.press("Enregistrer").sees("L’écart est écrit");
        var path = lead.path();
        lead.click("label[for='nature-REACH']").click("label[for='gravite-3']").click("label[for='frequence-3']");
        lead.fill("usagers", "1 200")
                .click("label[for='mains-non']")
                .press("Enregistrer")
                .sees("sur 100");
        lead.fill("demande", "Remplacer le logiciel").press("Transmettre").sees("Transmis à Réseau des guichets");
        lead.fill("pourquoi", "Il gêne tous les usagers du lundi")
                .press("En faire une priorité")
                .sees("C’est une priorité");

        var correspondent = people.agent(
                "correspondante",
                Screen.DESKTOP,
                agents.as(Role.NATIONAL_CORRESPONDENT, network.code().value()));
        correspondent.open(ADDRESS).sees("Un écart vous est transmis").follow("Le logiciel de rendez-vous");
        correspondent
                .click("label[for='issue-pris']")
                .fill("reponse", "Remplacé en mars")
                .press("Répondre");
        correspondent.sees("Pris en charge par : Réseau des guichets");
        lead.open(path).sees("Remplacé en mars");
        lead.open(ADDRESS + "?structure=" + code + "&onglet=priorites").sees("Ce qui fait ce classement");
        people.someone("citoyen", Screen.PHONE)
                .open("/methode/priorites")
                .sees("Par quels écarts commence-t-on")
                .open("/barometre")
                .sees("69\u00a0%")
                .unfolds();
        people.agent("equipe", Screen.DESKTOP, agents.everywhere(Role.PROGRAMME_TEAM))
                .open(ADDRESS + "/formule")
                .sees("Comment classer les écarts")
                .open("/espace/qualite/calculs")
                .sees("Résultats calculés");
    }
}
