package spplus.journeys;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Person;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.experience.verdict.VerdictDesk;

/** What follows a reply, on a phone and on a desk: a promise said kept and contradicted, a change read twice, a last word. */
@BrowserTest
class PromiseIsJudgedTests {

    private static final Story STORY = new Story("Rampe introuvable", "Personne ne m’a dit où était la rampe d’accès.");

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    VerdictDesk verdicts;

    @Autowired
    Clock clock;

    @Test
    void fromAPromiseToTheAuthorsLastWord(People people) {
        var office = TestStructures.in(directory).open("Guichet des Promesses");
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var agent = agent(Screen.DESKTOP, people, office, Role.RESPONDER);
        promise(agent, id, clock);
        sayKept(agent);
        var author = people.someone("autrice", Screen.PHONE);
        contradict(author, followUp(id));
        read(people.someone("lectrice", Screen.DESKTOP), id, office);
        announceAChange(agent, id);
        readItAgain(agent(Screen.PHONE, people, office, Role.VALIDATOR));
        reopen(author, id);
        oversee(agent, id);
        moderate(agent(Screen.PHONE, people, office, Role.MODERATOR));
    }

    private static void promise(Person agent, ExperienceId id, Clock clock) {
        agent.open("/espace/experiences/" + id)
                .fill("body", "Vous avez raison, rien ne l’indique.")
                .press("Ajouter une promesse")
                .fill("promise-what", "Deux panneaux indiquent la rampe.")
                .press("Publier la réponse")
                .sees("Donnez la date de la promesse")
                .fill("promise-when", LocalDate.now(clock).plusDays(2).toString())
                .press("Aperçu")
                .sees("au plus tard le")
                .press("Publier la réponse")
                .sees("Deux panneaux indiquent la rampe.");
    }

    private static void sayKept(Person agent) {
        agent.open("/espace/promesses?etat=bientot")
                .follow("Deux panneaux indiquent la rampe.")
                .choose("Oui, elle est tenue")
                .press("Publier")
                .sees("Écrivez quelques mots")
                .fill("mot", "Les panneaux sont posés.")
                .press("Publier")
                .sees("Tenue, dit le service");
    }

    private static void contradict(Person author, String followUp) {
        author.open(followUp)
                .press("Dire si elle est tenue")
                .choose("Non, elle n’est pas tenue")
                .press("Donner ma réponse")
                .sees("Merci");
    }

    private void read(Person reader, ExperienceId id, Structure office) {
        reader.open(facade.find(id).orElseThrow().path())
                .sees("Les panneaux sont posés.")
                .sees("L’auteur dit qu’elle n’est pas tenue")
                .open("/structures/" + office.code().value() + "-" + office.slug())
                .sees("Deux panneaux indiquent la rampe.")
                .open("/promesses?etat=contredites&structure=" + office.code().value())
                .sees("Deux panneaux indiquent la rampe.")
                .open("/promesses?etat=tenues&structure=" + office.code().value())
                .sees("Aucun auteur n’a encore dit une promesse tenue");
    }

    private static void announceAChange(Person agent, ExperienceId id) {
        agent.open("/espace/experiences/" + id + "/changements")
                .fill("quoi", "La rampe est fléchée depuis la place.")
                .press("Soumettre")
                .sees("Donnez un lien")
                .fill("preuve", "Photo affichée à l’accueil")
                .press("Soumettre")
                .sees("À relire");
    }

    private static void readItAgain(Person lead) {
        lead.open("/espace")
                .sees("Changements annoncés à relire")
                .open("/espace/changements")
                .follow("La rampe est fléchée depuis la place.")
                .press("Valider et publier")
                .sees("Une seconde personne l’a relu")
                .press("Annuler la publication")
                .sees("attend de nouveau une seconde lecture")
                .press("Valider et publier")
                .sees("Une seconde personne l’a relu")
                .open("/espace/changements")
                .sees("Aucun changement annoncé");
    }

    private void reopen(Person author, ExperienceId id) {
        verdicts.ask(id);
        author.open(followUp(id))
                .follow("Ce n’est pas vrai")
                .press("Contredire")
                .sees("Écrivez quelques mots")
                .fill("mot", "La flèche montre l’escalier.")
                .press("Contredire")
                .open(followUp(id))
                .press("Répondre en une minute")
                .choose("Non, rien n’est résolu")
                .press("Envoyer ma réponse")
                .sees("Dites en quelques mots ce qui manque")
                .fill("mot", "Il manque toujours un panneau.")
                .press("Envoyer ma réponse")
                .sees("Vous avez dit");
    }

    private static void oversee(Person agent, ExperienceId id) {
        agent.open("/espace")
                .open("/espace/experiences?etat=rouvertes")
                .sees("Rampe introuvable")
                .open("/espace/experiences?etat=pas-concernees")
                .open("/espace/experiences/" + id)
                .sees("Il manque toujours un panneau.");
    }

    private static void moderate(Person moderator) {
        moderator
                .open("/espace/moderation/contradictions")
                .sees("La flèche montre l’escalier.")
                .press("Ne pas publier")
                .sees("Écrivez quelques mots")
                .press("Publier ce mot")
                .sees("Le mot de l’auteur est public.");
    }

    private Person agent(Screen screen, People people, Structure office, Role role) {
        return people.agent(role.name(), screen, agents.as(role, office.code().value()));
    }

    private String followUp(ExperienceId id) {
        return facade.contact(id).orElseThrow().followUpPath();
    }
}
