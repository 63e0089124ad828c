package spplus.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.TestClock;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Person;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.search.SearchIndex;

/** The first way through the house, from an author to the author's last word, on four screens. */
@BrowserTest
class VoiceIsHeardTests {

    private static final String TITLE = "Guichet fermé sans prévenir";

    /** Robots send sooner. */
    private static final Duration A_READERS_PACE = Duration.ofSeconds(10);

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    @Autowired
    TestClock.MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheStoryToTheAuthorsLastWord(Screen screen, People people) {
        var root = TestStructures.in(directory).open("Réseau du Récit " + screen);
        var office = TestStructures.in(directory).open("Guichet du Récit " + screen, root);
        var code = office.code().value();
        var followUp = share(screen, people.someone("usager", screen), office);
        moderate(people.agent("modératrice", screen, agents.as(Role.MODERATOR, code)));
        awaitSearchable();
        answer(people.agent("agent", screen, agents.as(Role.RESPONDER, code)));
        rate(people.someone("usager", screen), followUp);
        awaitSearchable();
        read(people.someone("lecteur", screen), office);
        oversee(people.agent(
                "correspondante",
                screen,
                agents.as(Role.NATIONAL_CORRESPONDENT, root.code().value())));
    }

    private String share(Screen screen, Person usager, Structure office) {
        usager.open("/partager?structure=" + office.code().value())
                .fill("titre", TITLE)
                .fill("recit", "Je suis venue à 14 h, la porte était fermée. Appelez-moi au 06 12 34 56 78.")
                .press("Continuer")
                .choose("Négatif")
                .press("Continuer");
        tellChannels(usager);
        usager.open(draft(usager) + "/vous").choose("La personne concernée").press("Continuer");
        usager.sees("06 12 34 56 78").press("asquer").sees("[téléphone]");
        if (screen.hasScripts()) {
            usager.page().locator("altcha-widget [data-state=verified]").waitFor();
        }
        clock.advance(A_READERS_PACE);
        usager.press("Envoyer").sees("Votre numéro");
        return usager.page().locator("#lien").inputValue().replaceFirst("^https?://[^/]+", "");
    }

    /** Each channel is said on the service's own page. */
    private static void tellChannels(Person usager) {
        usager.open(draft(usager) + "/service/1/canaux");
        usager.page().locator("label[for=canal-COUNTER]").click();
        usager.press("Continuer");
    }

    private static void moderate(Person moderator) {
        moderator.open("/espace/moderation").sees(TITLE).follow(TITLE).press("Publier");
    }

    private static void answer(Person agent) {
        agent.open("/espace")
                .sees("Réponses à donner")
                .open("/espace/experiences")
                .sees(TITLE)
                .follow(TITLE)
                .fill("body", "Vous avez raison, l’affiche manquait. Elle est posée depuis ce matin.")
                .press("Publier")
                .sees("Elle est posée depuis ce matin.");
    }

    private static void rate(Person usager, String followUp) {
        usager.open(followUp).sees("Elle est posée depuis ce matin.");
        usager.page().locator("label[for^=USEFUL-]").first().click();
        usager.press("Donner mon avis").open(followUp);
    }

    private static void read(Person reader, Structure office) {
        reader.open("/").open("/structures?q=recit").open(office.path());
        reader.open("/experiences?structure=" + office.code().value()).sees(TITLE);
        reader.follow(TITLE).sees("[téléphone]").sees("a trouvé cette réponse utile");
        reader.press("vécu la même chose").sees("Une personne dit");
    }

    private static void oversee(Person correspondent) {
        correspondent
                .open("/espace")
                .open("/espace/experiences?onglet=toutes")
                .open("/espace/administration")
                .open("/espace/administration/inviter")
                .open("/espace/journal")
                .open("/espace/compte");
    }

    private static String draft(Person usager) {
        var parts = usager.path().split("/");
        return "/" + parts[1] + "/" + parts[2];
    }

    private void awaitSearchable() {
        assertThat(index.awaitIndexed(Duration.ofSeconds(30))).isTrue();
    }
}
