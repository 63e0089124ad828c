package spplus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with a browser of their own. Each page they see is looked at by axe, must fit its width and obey the content
 * policy; its picture goes to the folder named by {@code SPPLUS_SCREENSHOTS}, when there is one.
 */
public final class Person implements AutoCloseable {

    private final String name;
    private final String site;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

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
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Person signedInBy(String sessionCookie) {
        context.addCookies(List.of(new Cookie("spplus_session", sessionCookie).setUrl(site)));
        return this;
    }

    public Page page() {
        return page;
    }

    public Person open(String path) {
        page.navigate(site + path);
        return looks();
    }

    public Person fill(String field, String text) {
        page.locator("[name=\"" + field + "\"]").first().fill(text);
        return this;
    }

    /** Chooses a radio button or ticks a box by its label's words. */
    public Person choose(String words) {
        page.locator("label", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    public Person press(String words) {
        return click("button:visible:has-text(\"%1$s\"), a.fr-btn:visible:has-text(\"%1$s\")".formatted(words));
    }

    public Person follow(String words) {
        return click("a:visible:has-text(\"%s\")".formatted(words));
    }

    /** Clicks the first element of a selector and looks at the page that comes. */
    public Person click(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return looks();
    }

    public Person sees(String words) {
        // Badges are shown in capitals.
        assertThat(page.locator("main").innerText()).as("%s sees", name).containsIgnoringCase(words);
        return this;
    }

    public Person doesNotSee(String words) {
        assertThat(page.locator("main").innerText()).as("%s sees", name).doesNotContainIgnoringCase(words);
        return this;
    }

    /** The path and query of the page that is open. */
    public String path() {
        return page.url().substring(site.length());
    }

    /** Opens every folded part of the page, not its menus, which would cover the rest; then looks. */
    public Person unfolds() {
        for (var summary : page.locator("main summary:visible").all()) {
            if (summary.locator("..").getAttribute("open") == null) {
                summary.click();
            }
        }
        return looks();
    }

    /** Checks the page as it is now; axe needs scripts, and so does the measure of its width. */
    public Person looks() {
        Optional.ofNullable(System.getenv("SPPLUS_SCREENSHOTS"))
                .filter(folder -> !folder.isBlank())
                .ifPresent(this::photograph);
        if (screen.hasScripts()) {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits its width for %s", page.url(), name)
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("what axe finds on %s for %s", page.url(), name)
                    .isEmpty();
        }
        assertThat(complaints).as("what the content policy refused to %s", name).isEmpty();
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
