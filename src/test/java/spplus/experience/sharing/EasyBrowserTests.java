package spplus.experience.sharing;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.TestClock;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** The easy path in a real browser, with and without scripts. */
@BrowserTest
class EasyBrowserTests {

    @Autowired
    Directory directory;

    @Autowired
    TestClock.MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE_WITHOUT_SCRIPTS", "DESKTOP"})
    void sharesByChoosing(Screen screen, People people) {
        var town = "Imagerie" + screen.ordinal();
        var office = TestStructures.in(directory).open("Mairie de " + town);
        var usager = people.someone("facile", screen).open("/").follow("Version facile à lire");
        usager.press("Mal");
        usager.choose("J’ai attendu longtemps").choose("C’était fermé").looks().press("Continuer");
        usager.press("Continuer");
        usager.press("La mairie");
        usager.fill("ville", town).press("Chercher").press(office.name());
        usager.choose("J’y suis allé").press("Continuer");
        usager.press("Cela m’est arrivé à moi");
        usager.press("Continuer").sees("J’ai attendu longtemps. C’était fermé.");
        clock.advance(Duration.ofSeconds(30));
        if (screen.hasScripts()) {
            usager.page().locator("altcha-widget [data-state=verified]").waitFor();
        }
        usager.press("Envoyer mon message").sees("Votre page privée");
        usager.press("Ouvrir ma page privée").sees("Une personne va lire votre message.");
    }
}
