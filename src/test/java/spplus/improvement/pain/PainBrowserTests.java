package spplus.improvement.pain;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.verbatim.suspicion.TestSuspicions;

/** A lead finds a decided pain point in the register, asks why, and opens an action on what one can change. */
@BrowserTest
class PainBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestSuspicions suspicions;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aLeadAsksWhyAndOpensAnAction(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Maison aux irritants " + screen);
        var session = agents.as(Role.LOCAL_LEAD, office.code().value());
        var pains = new TestPains(session, jdbc);
        var path = pains.decided(suspicions, office, "Guichet fermé sans prévenir");
        pains.written(office, "Le parking est loin");
        var lead = people.agent("référente", screen, session);

        lead.open(PainPoint.ADDRESS + "?structure=" + office.code().value())
                .sees("Guichet fermé sans prévenir")
                .follow("Diagramme de Pareto")
                .sees("Part cumulée");
        lead.follow("Guichet fermé sans prévenir").sees("Ce que disent les usagers");
        lead.follow("Chercher les causes").sees("Aucune cause n’est encore écrite");
        lead.follow("Écrire le premier pourquoi").press("Enregistrer la cause").sees("Dites la cause en une phrase");
        lead.fill("cause", "Personne n’est prévenu des fermetures").press("Enregistrer la cause");
        lead.follow("Et pourquoi cela ?")
                .fill("cause", "Personne ne tient la page des horaires")
                .click("label[for=racine]")
                .press("Enregistrer la cause")
                .sees("On peut agir");
        session.post(
                path + "/causes/nouvelle",
                Map.of("cause", "Consigne orale, jamais écrite", "famille", "METHOD", "appui", "TO_CHECK"));
        session.post(
                path + "/causes/nouvelle",
                Map.of("cause", "Agenda sur papier", "famille", "EQUIPMENT", "appui", "TO_CHECK"));
        lead.open(path + "/causes/arete").sees("Emporter la feuille");
        lead.open(path + "/causes/questions").sees("Ce que disent les textes");
        lead.open(path + "/causes").press("Ouvrir une action sur cette cause");
        lead.sees("Personne ne tient la page des horaires").sees("Guichet fermé sans prévenir");
    }
}
