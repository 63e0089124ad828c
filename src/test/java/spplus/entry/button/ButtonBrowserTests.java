package spplus.entry.button;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.entry.TestDoors;
import spplus.entry.domain.ButtonStore;
import spplus.platform.PlatformSettings;

/** Our button in a page of another site, under the strictest content policy, in a real browser. */
@BrowserTest
class ButtonBrowserTests {

    private static final String STRICT =
            "default-src 'none'; script-src %1$s; connect-src %1$s; base-uri 'none'; form-action 'none'; "
                    + "require-trusted-types-for 'script'";

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ButtonStore store;

    @Autowired
    Snippets snippets;

    @Autowired
    PlatformSettings platform;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void asksInADialogUnderAStrictPolicy(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie du Dialogue " + screen);
        var code = button(office, "MODAL");
        try (var site = ForeignSite.showing(snippet(people, code), STRICT.formatted(people.site()))) {
            var page = people.someone("usager", screen).page();
            var complaints = complaints(page);
            page.navigate(site.origin());
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Je donne mon avis"));
            button.click();

            assertThat(page.locator("dialog").isVisible()).isTrue();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(placesOfFocus(page, 8)).isNotEmpty().doesNotContain("dehors");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.shadowRoot.activeElement.className"))
                    .isEqualTo("b");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(complaints).isEmpty();
            await().atMost(Duration.ofSeconds(20)).until(() -> sightings(code) == 1);

            button.click();
            var wizard = page.waitForPopup(
                    () -> page.locator("dialog a:has-text('Mal')").click());
            wizard.waitForLoadState();
            assertThat(wizard.url()).startsWith(people.site() + "/partager?entree=");
            assertThat(wizard.locator("main").innerText()).contains("Mairie du Dialogue " + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DESKTOP_WITHOUT_SCRIPTS"})
    void theLinkWorksWhenTheScriptDoesNot(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie du Lien " + screen);
        var code = button(office, "MODAL");
        var noScript = "default-src 'none'; script-src 'none'; base-uri 'none'";
        try (var site = ForeignSite.showing(snippet(people, code), noScript)) {
            var page = people.someone("usager", screen).page();
            page.navigate(site.origin());

            page.locator("a:has-text('Je donne mon avis')").click();
            page.waitForURL(url -> url.startsWith(people.site()));

            assertThat(page.url()).startsWith(people.site() + "/partager?entree=");
            assertThat(page.locator("main").innerText()).contains("Mairie du Lien " + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DESKTOP")
    void aForbiddenSignalLosesNothing(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie du Silence Imposé");
        var code = button(office, "BUTTON");
        var policy = "default-src 'none'; script-src " + people.site();
        try (var site = ForeignSite.showing(snippet(people, code), policy)) {
            var page = people.someone("usager", screen).page();
            page.navigate(site.origin());
            page.locator("a.b").click();
            page.waitForURL(url -> url.startsWith(people.site()));

            assertThat(page.url()).startsWith(people.site() + "/partager?entree=");
            assertThat(sightings(code)).as("the arrival alone is noted").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void managersMakeAndCopyIt(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie du Générateur " + screen);
        var lead = agents.as(Role.LOCAL_LEAD, office.code().value());
        var person = people.agent("référente", screen, lead);

        person.open("/espace/entrees/boutons")
                .sees("Aucun bouton")
                .press("Créer le bouton")
                .sees("Donnez un nom");
        person.fill("nom", "Page d’accueil")
                .press("Créer le bouton")
                .sees("Le bouton est créé")
                .unfolds();
        assertThat(person.page().locator("#code").inputValue()).contains("integrity=\"sha384-");
        if (screen.hasScripts()) {
            person.page().locator(".sp-preview button.b").click();
            person.looks();
            person.page().keyboard().press("Escape");
        }
        person.open("/espace/entrees/boutons").sees("Page d’accueil").unfolds();
    }

    private String button(Structure office, String form) {
        var lead = agents.as(Role.LOCAL_LEAD, office.code().value());
        return TestDoors.button(lead, office.code().value(), form, "", "");
    }

    /** As it is copied, with the address at which this test runs. */
    private String snippet(People people, String code) {
        var button = store.find(new CheckedCode(code)).orElseThrow();
        var structure = directory.find(button.structure()).orElseThrow();
        return snippets.html(button, structure.name()).replace(platform.absolute(""), people.site());
    }

    private static CopyOnWriteArrayList<String> complaints(Page page) {
        var complaints = new CopyOnWriteArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static ArrayList<String> placesOfFocus(Page page, int steps) {
        var places = new ArrayList<String>();
        for (int step = 0; step < steps; step++) {
            page.keyboard().press("Tab");
            places.add(String.valueOf(page.evaluate("document.activeElement.id || document.activeElement.tagName")));
        }
        return places;
    }

    private int sightings(String code) {
        return jdbc.sql("select count(*) from entry.sighting where button = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }
}
