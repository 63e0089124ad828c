package spplus.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Somebody with a browser of their own; each page they see is looked at by axe and must fit its width. */
final class Person implements AutoCloseable {

    private final String name;
    private final String site;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;

    Person(String name, String site, Screen screen, Browser browser) {
        this.name = name;
        this.site = site;
        this.screen = screen;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), 900)
                .setLocale("fr-FR")
                .setJavaScriptEnabled(screen.hasScripts()));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
    }

    Person signedInBy(String sessionCookie) {
        context.addCookies(List.of(new Cookie("spplus_session", sessionCookie).setUrl(site)));
        return this;
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        page.navigate(site + path);
        return look();
    }

    Person fill(String field, String text) {
        page.locator("[name=\"" + field + "\"]").first().fill(text);
        return this;
    }

    /** Chooses a radio button or ticks a box by its label's words. */
    Person choose(String words) {
        page.locator("label", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Person press(String words) {
        page.locator("button:visible, a.fr-btn:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
        return look();
    }

    Person sees(String words) {
        // Badges are shown in capitals.
        assertThat(page.locator("main").innerText()).as("%s sees", name).containsIgnoringCase(words);
        return this;
    }

    String path() {
        return page.url().substring(site.length());
    }

    /** axe needs scripts; the width does not. */
    private Person look() {
        Optional.ofNullable(System.getenv("SPPLUS_SCREENSHOTS"))
                .filter(folder -> !folder.isBlank())
                .ifPresent(this::photograph);
        if (screen.hasScripts()) {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("what axe finds on %s for %s", page.url(), name)
                    .isEmpty();
        }
        return this;
    }

    private void photograph(String folder) {
        var file = "%s-%s-%s.png".formatted(screen, name, path().replaceAll("[^a-z]+", "-"));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(folder, file.length() > 90 ? file.substring(0, 86) + ".png" : file)));
    }

    @Override
    public void close() {
        context.close();
    }
}
