package spplus.improvement.action;

import java.time.Clock;
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

/** A lead writes an action, is told what it lacks, commits to it, gives its months and reads what it changed. */
@BrowserTest
class ActionBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aLeadCommitsToAnActionAndReadsItsEffect(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Maison qui agit " + screen);
        var session = agents.as(Role.LOCAL_LEAD, office.code().value());
        var actions = new TestActions(session, clock);
        var lead = people.agent("référente", screen, session);

        lead.open("/espace/amelioration/actions?structure=" + office.code().value())
                .sees("Aucune action ici");
        lead.follow("Écrire une action").press("Enregistrer le brouillon").sees("Dites en une phrase");
        lead.fill("titre", "Envoyer la liste des pièces avant le rendez-vous")
                .press("Enregistrer le brouillon")
                .sees("choses manquent");
        lead.press("Engager l’action").sees("ne peut pas encore être engagée");

        var path = actions.committed(office, "Relire la liste des pièces avec des usagers", 8);
        actions.values(path, actions.series(8, 8, 60, 82));
        lead.open(path).sees("Engagée").follow("Voir l’effet").sees("va mieux depuis l’action");
        lead.unfolds().sees("Limites");
        lead.follow("Donner les valeurs").fill("valeurs", "hier ; 3 ; 4").press("Enregistrer les valeurs");
        lead.sees("le mois s’écrit");
        lead.open("/espace/amelioration/actions?structure=" + office.code().value())
                .sees("Engagées : 1")
                .sees("Mieux");
    }
}
