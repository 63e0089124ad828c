package spplus.experience.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.TestClock;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Person;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** The wizard in a real browser, helped by its scripts. */
@BrowserTest
class SharingBrowserTests {

    private static final String STORY = "Je suis venue à 14 h, porte close. Appelez-moi au 06 12 34 56 78, merci.";

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
            names = {"PHONE", "DESKTOP"})
    void sharesAnExperience(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Préfecture de l’Essai " + screen);
        var usager = people.someone("usager", screen).open("/partager");
        tellsTheStory(usager);
        choosesTheService(usager, office.name());
        usager.press("Passer cette étape");
        usager.page().locator("label[for=qui-PERSON]").click();
        usager.press("Continuer");
        sends(usager);
        usager.follow("Ouvrir ma page privée").follow("Retirer mon récit du site");
    }

    private static void tellsTheStory(Person usager) {
        var page = usager.page();
        page.getByLabel("Titre").fill("Guichet fermé");
        page.getByLabel("Votre récit").pressSequentially(STORY);
        button(page, "Masquer 06 12 34 56 78").waitFor();
        usager.looks().press("Continuer").press("Continuer");
        page.locator("label[for=ressenti-NEGATIVE]").click();
        usager.press("Continuer");
    }

    private static void choosesTheService(Person usager, String name) {
        var page = usager.page();
        page.getByLabel("Chercher un service").fill(name);
        button(page, "Choisir " + name).waitFor();
        usager.looks();
        button(page, "Choisir " + name).click();
        page.locator("label[for=canal-COUNTER]").click();
        page.locator("label[for=ressenti-COUNTER-NEGATIVE]").click();
        usager.looks().press("Continuer").follow("Continuer");
    }

    private void sends(Person usager) {
        var page = usager.page();
        page.locator("altcha-widget [data-state=verified]").waitFor();
        usager.looks();
        clock.advance(Duration.ofSeconds(10));
        usager.press("Envoyer mon expérience");
        page.waitForURL("**/merci");
    }

    @Test
    void explainsItself(People people) {
        people.someone("lecteur", Screen.PHONE)
                .open("/charte")
                .open("/confidentialite")
                .open("/aide")
                .open("/accessibilite");
    }

    @Test
    void keepsADraftOnTheDeviceOnlyWhenAsked(People people) {
        var usager = people.someone("usager", Screen.PHONE).open("/partager");
        var title = usager.page().getByLabel("Titre");
        title.fill("Guichet fermé");
        usager.open("/partager");
        assertThat(title.inputValue()).isEmpty();

        usager.page().locator("label[for=garder]").click();
        title.fill("Guichet fermé");
        usager.open("/partager");
        assertThat(title.inputValue()).isEqualTo("Guichet fermé");
        usager.page().locator("label[for=garder]").click();
        usager.open("/partager");
        assertThat(title.inputValue()).isEmpty();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
