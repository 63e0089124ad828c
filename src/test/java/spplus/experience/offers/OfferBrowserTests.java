package spplus.experience.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.experience.sharing.Author;
import spplus.search.SearchIndex;

/** Somebody about to write what others wrote joins them instead, and the programme team sees it. */
@BrowserTest
class OfferBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    @Autowired
    SignedIn agents;

    @Test
    void joinsThoseWhoLivedTheSame(People people) {
        var office = TestStructures.in(directory).open("Guichet des Semblables").code();
        experiences.published(
                new Story("Passeport bloqué depuis trois mois", "Mon passeport reste bloqué, le guichet se tait."),
                Feeling.NEGATIVE,
                office);
        assertThat(index.awaitIndexed(Duration.ofSeconds(20))).isTrue();
        var author = new Author(port);
        var draft = author.begin("Mon passeport bloqué", "Trois mois sans passeport au guichet, je conteste ce refus.");
        author.send(draft + "/ressenti", "ressenti", "NEGATIVE");
        author.send(author.send(draft + "/service", "structure", office.value()), "canaux", "COUNTER");

        people.someone("usager", Screen.PHONE)
                .open(draft + "/service")
                .press("Continuer")
                .sees("Avant de continuer, ceci peut-il vous aider ?")
                .sees("Défenseur des droits")
                .sees("Passeport bloqué depuis trois mois")
                .click("label[for='aide-CLAIM-NO']")
                .press("J’ai vécu la même chose")
                .sees("une personne");
        people.someone("usager", Screen.DESKTOP_WITHOUT_SCRIPTS)
                .open(draft + "/avant")
                .press("M’arrêter là")
                .sees("Votre récit n’est pas envoyé")
                .press("Reprendre mon récit")
                .sees("démarche");
        people.agent("programme", Screen.DESKTOP, agents.everywhere(Role.PROGRAMME_TEAM))
                .open("/espace/pilotage/avant-envoi")
                .sees("Guichet des Semblables")
                .sees("Part aidée");
    }
}
