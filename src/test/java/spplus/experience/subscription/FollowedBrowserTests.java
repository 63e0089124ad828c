package spplus.experience.subscription;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.FollowUpLinks;
import spplus.experience.domain.Story;
import spplus.platform.Ids;

/** An author keeps the thread of their experience; a neighbour follows the service. */
@BrowserTest
class FollowedBrowserTests {

    private static final Story STORY = new Story("Porte close", "Le guichet était fermé à 14 h.");

    @Autowired
    TestExperiences experiences;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    FollowUpLinks links;

    @Autowired
    SubscriptionRepository subscriptions;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Test
    void anAuthorChoosesWhatTheyReceiveAndChangesTheirLink(People people) {
        var office = TestStructures.in(directory).open("Guichet du Fil").code();
        var id = experiences.published(STORY, Feeling.NEGATIVE, office);
        var first = contacts.followUpPath(id).orElseThrow();

        var author = people.someone("auteur", Screen.PHONE)
                .open(first)
                .press("Ne plus recevoir de message")
                .sees("Vous avez demandé à ne plus rien recevoir")
                .press("Recevoir de nouveau les messages")
                .sees("Nous vous écrivons quand")
                .press("Changer mon lien")
                .sees("Votre lien a changé");
        author.open(first).sees("Ce lien ne mène à aucune page");
        author.press("Retrouver mon expérience")
                .press("M’envoyer un lien")
                .sees("Écrivez le numéro entier")
                .fill("reference", "k7m4 p2xd")
                .fill("courriel", "auteur@exemple.fr")
                .press("M’envoyer un lien")
                .sees("Regardez votre boîte de réception");

        people.someone("auteur", Screen.DESKTOP_WITHOUT_SCRIPTS)
                .open(links.prepare(id).orElseThrow().path())
                .press("Ouvrir ma page")
                .sees("Ce qui s’est passé depuis");
    }

    @Test
    void aNeighbourFollowsAServiceThenStops(People people) {
        var office = TestStructures.in(directory).open("Guichet du Quartier");
        experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var email = "voisine-" + Ids.next() + "@exemple.fr";
        var neighbour = people.someone("voisine", Screen.PHONE)
                .open(office.path())
                .press("Suivre ce service")
                .sees("Guichet du Quartier")
                .press("Suivre")
                .sees("Écrivez une adresse e-mail entière")
                .fill("courriel", email)
                .choose("Chaque jour")
                .press("Suivre")
                .sees("Plus qu’à confirmer");

        neighbour
                .open(pathOf(email, "structure=" + office.code().value()))
                .press("Confirmer")
                .sees("au plus un courriel par jour")
                .choose("Chaque semaine")
                .press("Garder ce choix")
                .sees("par semaine");
        people.someone("voisine", Screen.DESKTOP)
                .open(pathOf(email, "structure=" + office.code().value()))
                .press("Ne plus recevoir ces courriels")
                .sees("Votre adresse est effacée");
    }

    /** Asking again for the same gives the one that is there. */
    private String pathOf(String email, String search) {
        var today = LocalDate.now(clock);
        var same = new Subscription(Ids.next(), email, search, Rhythm.DAILY, "fr", false, today, today);
        return subscriptions.path(subscriptions.add(same, clock.instant()));
    }
}
