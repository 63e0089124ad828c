package spplus.experience.reply;

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
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;

/** The agents' workspace, page by page. */
@BrowserTest
class ReplyBrowserTests {

    private static final String STORY = "Je suis venue à 14 h, porte close, alors que le site annonce 16 h.";

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    TestClock.MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void repliesToAnExperience(Screen screen, People people) {
        var root = TestStructures.in(directory).open("Préfecture de l’Essai");
        var office = TestStructures.in(directory).open("Accueil de l’Essai", root);
        clock.advance(Duration.ofDays(-30));
        experiences.published(new Story("Un mois sans réponse", STORY), Feeling.NEUTRAL, office.code());
        clock.reset();
        var id = experiences.published(new Story("Guichet fermé", STORY), Feeling.NEGATIVE, office.code());
        var lead = people.someone("cheffe", screen);
        signIn(lead, signedIn.as(Role.LOCAL_LEAD, root.code().value()).email());

        var dossier = "/espace/experiences/" + id;
        lead.open("/espace/experiences")
                .sees("Un mois sans réponse")
                .open("/espace/experiences?sentiment=NEGATIVE&delai=LATE")
                .open("/espace/experiences/reglages")
                .open(dossier)
                .fill("body", "Appelez le 06 12 34 56 78.")
                .press("Publier la réponse")
                .press("Masquer ces passages")
                .press("Enregistrer le brouillon")
                .open(dossier + "/rattachement")
                .open(dossier + "/qualification");
    }

    private static void signIn(Person lead, String email) {
        lead.open("/connexion")
                .fill("email", email)
                .fill("password", SignedIn.PASSWORD)
                .click("form[action='/connexion'] button[type=submit]")
                .page()
                .waitForURL("**/espace");
    }
}
