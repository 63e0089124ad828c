package spplus.verbatim.suggestion;

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

/** An agent proposes, the lead answers, the agent reads why. */
@BrowserTest
class SuggestionBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void anAgentProposesAndReadsTheAnswer(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie inventive " + screen);
        var code = office.code().value();
        var agent = people.agent("agente", screen, agents.as(Role.RESPONDER, code));
        var lead = people.agent("référent", screen, agents.as(Role.LOCAL_LEAD, code));

        agent.open("/espace/idees").press("Envoyer").sees("Dites si c’est une idée ou un irritant");
        agent.choose("Une idée")
                .fill("sujet", "Prêter un stylo")
                .fill("texte", "Un pot de stylos près des formulaires.")
                .press("Envoyer")
                .sees("C’est envoyé");
        lead.open("/espace/idees/equipe").follow("Prêter un stylo").press("Dire que je l’ai lue");
        lead.choose("Nous la retenons")
                .fill("reponse", "Les stylos seront là lundi.")
                .press("Envoyer la réponse")
                .sees("La réponse est envoyée");
        agent.open("/espace/idees").sees("Les stylos seront là lundi.");
    }
}
