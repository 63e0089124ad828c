package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;

/**
 * The agents' workspace in a real browser, on a phone and on a desk: every page accessible. Pictures of each page go to
 * the folder of the system property {@code spplus.pictures}, when it is set.
 */
@IntegrationTest
@Tag("browser")
class ReplyBrowserTests {

    private static final String STORY = "Je suis venue à 14 h, porte close, alors que le site annonce 16 h.";

    @LocalServerPort
    int port;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    TestClock.MovableClock clock;

    Playwright playwright;
    Browser browser;
    Page page;

    @BeforeEach
    void open() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterEach
    void close() {
        clock.reset();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void repliesToAnExperience(int width) {
        var root = TestStructures.in(directory).open("Préfecture de l’Essai");
        var office = TestStructures.in(directory).open("Accueil de l’Essai", root);
        clock.advance(Duration.ofDays(-30));
        experiences.published(new Story("Un mois sans réponse", STORY), Feeling.NEUTRAL, office.code());
        clock.reset();
        var id = experiences.published(new Story("Guichet fermé", STORY), Feeling.NEGATIVE, office.code());
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        signIn(signedIn.as(Role.LOCAL_LEAD, root.code().value()).email());

        check("espace", width);
        visit("/espace/experiences");
        check("file", width);
        visit("/espace/experiences?sentiment=NEGATIVE&delai=LATE");
        check("file-vide", width);
        visit("/espace/experiences/reglages");
        check("reglages", width);
        visit("/espace/experiences/" + id);
        check("dossier", width);
        page.getByLabel("Votre réponse").fill("Appelez le 06 12 34 56 78.");
        press("Publier la réponse");
        check("donnees-personnelles", width);
        press("Masquer ces passages");
        check("apercu", width);
        press("Enregistrer le brouillon");
        check("brouillon", width);
        visit("/espace/experiences/" + id + "/rattachement");
        check("rattachement", width);
        visit("/espace/experiences/" + id + "/qualification");
        check("qualification", width);
    }

    private void signIn(String email) {
        visit("/connexion");
        page.locator("#email").fill(email);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.locator("form[action='/connexion'] button[type=submit]").click();
        page.waitForURL("**/espace");
    }

    private void visit(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }

    private void check(String name, int width) {
        var pictures = System.getProperty("spplus.pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        var wide = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wide.intValue()).as(name + " overflows").isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
}
