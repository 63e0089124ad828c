package spplus.experience.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/**
 * The wizard in a real browser under the real content policy: every page accessible, nothing refused by the policy.
 * Pictures of each page go to the folder of the system property {@code spplus.pictures}, when it is set.
 */
@IntegrationTest
@Tag("browser")
class SharingBrowserTests {

    private static final String STORY = "Je suis venue à 14 h, porte close. Appelez-moi au 06 12 34 56 78, merci.";
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    Playwright playwright;
    Browser browser;
    Page page;
    String name;
    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(OPTIONS));
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void sharesAnExperience(int width) {
        var office = TestStructures.in(directory).open("Préfecture de l’Essai " + width);
        start(width);
        page.navigate("http://localhost:" + port + "/partager");
        check("1-recit");
        page.getByLabel("Titre").fill("Guichet fermé");
        page.getByLabel("Votre récit").pressSequentially(STORY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masquer 06 12 34 56 78"))
                .waitFor();
        check("1-recit-donnees");
        go();
        check("2-ressenti");
        go();
        check("2-ressenti-erreur");
        page.locator("label[for=ressenti-NEGATIVE]").click();
        go();
        check("3-service");
        page.getByLabel("Chercher un service").fill("Préfecture Essai " + width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choisir " + office.name()))
                .waitFor();
        check("3-service-trouve");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choisir " + office.name()))
                .click();
        page.locator("label[for=canal-COUNTER]").click();
        page.locator("label[for=ressenti-COUNTER-NEGATIVE]").click();
        check("3-canaux");
        go();
        check("3-service-choisi");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continuer"))
                .click();
        check("4-demarche");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Passer cette étape"))
                .click();
        page.locator("label[for=qui-PERSON]").click();
        check("5-vous");
        go();
        page.locator("altcha-widget [data-state=verified]").waitFor();
        check("6-relecture");
        page.waitForTimeout(8_000);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer mon expérience"))
                .click();
        page.waitForURL("**/merci");
        check("7-merci");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir ma page privée"))
                .click();
        check("8-suivi");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Retirer mon récit du site"))
                .click();
        check("9-retirer");
        assertThat(complaints).isEmpty();
    }

    @Test
    void explainsItself() {
        start(390);
        for (var path : List.of("charte", "confidentialite", "aide")) {
            page.navigate("http://localhost:" + port + "/" + path);
            check(path);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void keepsADraftOnTheDeviceOnlyWhenAsked() {
        start(390);
        var form = "http://localhost:" + port + "/partager";
        page.navigate(form);
        page.getByLabel("Titre").fill("Guichet fermé");
        page.navigate(form);
        assertThat(page.getByLabel("Titre").inputValue()).isEmpty();

        page.locator("label[for=garder]").click();
        page.getByLabel("Titre").fill("Guichet fermé");
        page.navigate(form);
        assertThat(page.getByLabel("Titre").inputValue()).isEqualTo("Guichet fermé");
        page.locator("label[for=garder]").click();
        page.navigate(form);
        assertThat(page.getByLabel("Titre").inputValue()).isEmpty();
    }

    private void start(int width) {
        name = Integer.toString(width);
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 844));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    private void go() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuer"))
                .click();
    }

    private void check(String step) {
        page.waitForLoadState();
        var pictures = System.getProperty("spplus.pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(pictures, step + "-" + name + ".png")));
        }
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).as(step).isEmpty();
        var overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(overflow).as(step + " scrolls sideways").isEqualTo(false);
    }
}
