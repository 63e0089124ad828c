package spplus.quality;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** An agent enters results on a phone, a lead publishes them, a citizen finds their office and the map by keyboard. */
@BrowserTest
class QualityBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Test
    void resultsAreEnteredPublishedAndRead(People people) {
        var structures = TestStructures.in(directory);
        var root = structures.open("Préfecture de Côte-d’Or");
        var office = structures.open("Accueil des titres de Dijon", root);
        var session = agents.as(Role.LOCAL_LEAD, root.code().value());
        for (int i = 1; i <= 3; i++) {
            var other = structures.open("Accueil de quartier " + i, root);
            TestResults.publish(session, other, "decroche", 60 + i, 100);
        }

        var agent = people.agent(
                "agent",
                Screen.PHONE_WITHOUT_SCRIPTS,
                agents.as(Role.RESPONDER, office.code().value()));
        agent.open("/espace/qualite/saisie").sees("Aucun résultat saisi");
        agent.fill("decroche.nombre", "420").fill("decroche.sur", "40").press("Enregistrer");
        agent.sees("il ne peut pas être plus grand");
        agent.fill("decroche.sur", "500").press("Enregistrer").sees("1 résultat est enregistré");

        var lead = people.agent("responsable", Screen.DESKTOP, session);
        lead.open("/espace/qualite").sees("84 %").press("Tout publier").sees("résultat est public");
        lead.open("/espace/qualite?structure=" + office.code())
                .follow("Corriger")
                .sees("reste dans l’historique");
        lead.open("/espace/qualite/fichiers").sees("Aucun fichier encore");
        people.agent("agent au bureau", Screen.PHONE, session)
                .open("/espace/qualite/saisie?structure=" + office.code())
                .sees("Ce résultat est public");

        var page = "/structures/" + office.code() + "/resultats";
        var usager = people.someone("usager", Screen.PHONE);
        usager.open("/resultats")
                .fill("lieu", office.name() + " Dijon")
                .press("Chercher")
                .sees(office.name());
        usager.follow(office.name()).sees("84 %").sees("420 sur 500 appels").sees("autres services de même sorte");
        people.someone("écran du hall", Screen.DESKTOP).open(page + "/ecran").sees("84 %");

        var visitor = people.someone("visitor", Screen.DESKTOP);
        visitor.open(page + "/carte").sees("Code à copier");
        visitor.open("/resultats/transparence").sees("Comment c’est compté");
        visitor.open("/resultats/indicateurs/decroche").sees("Jamais une moyenne de moyennes");
        visitor.open("/resultats/carte?indicateur=decroche").sees("Chaque carré est un département");
        visitor.page().locator("svg a[aria-label*=\"Or, \"]").focus();
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL("**/resultats/departements/21**");
        visitor.looks().sees("Par réseau");
        people.someone("visiteuse", Screen.PHONE)
                .open("/resultats/carte?indicateur=decroche")
                .sees("Lire plutôt le tableau");

        var team = people.agent("équipe", Screen.DESKTOP, agents.everywhere(Role.PROGRAMME_TEAM));
        team.open("/espace/qualite/indicateurs/nouveau").press("Créer").sees("Ce champ est nécessaire");
        team.open("/espace/qualite/indicateurs/decroche").sees("Ajouter une cible");
    }
}
