package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;

/** The pages of moderation in a real browser: nothing that axe finds, keys that move the focus only when asked for. */
@Tag("browser")
@IntegrationTest
class ModerationBrowserTests {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ExperienceId urgent;
    private List<Cookie> cookies;

    @BeforeEach
    void share() {
        var office = TestStructures.in(directory).open("Préfecture de l’Essai").code();
        urgent = experiences.shared(
                new Story(
                        "Je n’en peux plus du 06 12 34 56 78",
                        "On me renvoie de guichet en guichet depuis mars.\nÉcrivez à jean.valjean@exemple.fr ou "
                                + "appelez le 06 12 34 56 78 : je n’ai plus la force de continuer."),
                Feeling.NEGATIVE,
                office);
        experiences.shared(
                new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe du guichet."),
                Feeling.POSITIVE,
                office);
        jdbc.sql("update experience.moderation_case set rank = 0 where experience_id = ?")
                .param(urgent.value())
                .update();
        var moderator = signedIn.as(Role.MODERATOR, office.value());
        cookies = List.of(new Cookie("spplus_session", moderator.sessionCookie()).setUrl(address("/")));
    }

    @Test
    void keepsAxeSilentOnPhonesAndDesktops() {
        try (var playwright = start();
                var browser = playwright.chromium().launch(options())) {
            for (int width : List.of(PHONE, DESKTOP)) {
                var context = browser.newContext(new NewContextOptions().setViewportSize(width, 900));
                context.addCookies(cookies);
                var page = context.newPage();
                visit(page, "/espace/moderation", "queue-" + width);
                visit(page, "/espace/moderation/" + urgent, "case-" + width);
                page.locator("summary").all().forEach(summary -> {
                    if (summary.locator("..").getAttribute("open") == null) {
                        summary.click();
                    }
                });
                check(page, "decisions-" + width);
                context.close();
            }
        }
    }

    @Test
    void movesTheFocusByKeysOnlyOnceAskedFor() {
        try (var playwright = start();
                var browser = playwright.chromium().launch(options())) {
            var context = browser.newContext();
            context.addCookies(cookies);
            var page = context.newPage();
            page.navigate(address("/espace/moderation/" + urgent));

            page.keyboard().press("r");
            assertThat(page.locator("details[data-sp-key=r]").getAttribute("open"))
                    .isNull();

            page.locator("summary:has-text('Raccourcis')").click();
            page.locator("[data-sp-keys-toggle]").click();
            page.keyboard().press("r");
            assertThat(page.locator("details[data-sp-key=r]").getAttribute("open"))
                    .isNotNull();

            page.selectOption("#motif", "CLAIM");
            assertThat(page.inputValue("#mot-rejet")).contains("l’article 5 de notre charte");
        }
    }

    private void visit(Page page, String path, String name) {
        page.navigate(address(path));
        check(page, name);
    }

    private static void check(Page page, String name) {
        Optional.ofNullable(System.getenv("SPPLUS_SCREENSHOTS"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, "moderation-" + name + ".png"))));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its width", name)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("what axe finds on %s", name)
                .isEmpty();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Playwright start() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static LaunchOptions options() {
        var chromium = Optional.ofNullable(System.getenv("SPPLUS_CHROMIUM")).orElse("/usr/bin/chromium");
        return new LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    }
}
