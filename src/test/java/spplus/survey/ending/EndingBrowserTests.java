package spplus.survey.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.entry.button.ForeignSite;
import spplus.platform.PlatformSettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Offers;
import spplus.survey.domain.TestSurveys;

/** The dialog at the end of a procedure, on another site under the strictest content policy. */
@BrowserTest
class EndingBrowserTests {

    private static final String STRICT =
            "default-src 'none'; script-src %1$s; connect-src %1$s; base-uri 'none'; form-action 'none'; "
                    + "require-trusted-types-for 'script'";

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    EndingSnippets snippets;

    @Autowired
    PlatformSettings platform;

    @Autowired
    Offers offers;

    @Test
    void declinesThenAcceptsAndEachIsCounted(People people) {
        var campaign =
                TestSurveys.in(house).standard(TestStructures.in(directory).open("Mairie du Terme"));
        var html = snippets.of(campaign).getFirst().html().replace(platform.absolute(""), people.site());
        try (var site = ForeignSite.showing(html, STRICT.formatted(people.site()))) {
            var page = people.someone("usager", Screen.PHONE).page();
            page.navigate(site.origin());
            page.locator("dialog[open]").waitFor();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.keyboard().press("Escape");
            refused(campaign, 1);

            page.navigate(site.origin());
            page.locator("dialog[open] button").click();
            refused(campaign, 2);

            page.navigate(site.origin());
            var survey = page.waitForPopup(() -> page.locator("dialog[open] a").click());
            survey.waitForLoadState();
            assertThat(survey.locator("main").innerText()).contains("Mairie du Terme");
            assertThat(page.locator("dialog[open]").count()).isZero();
            assertThat(offers.count(campaign).shown()).isEqualTo(3);
            assertThat(offers.count(campaign).refused()).isEqualTo(2);
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void theLinkStaysWhereTheSiteForbidsTheScript(People people) {
        var campaign =
                TestSurveys.in(house).standard(TestStructures.in(directory).open("Mairie sans Script"));
        var html = snippets.of(campaign).getFirst().html().replace(platform.absolute(""), people.site());
        try (var site = ForeignSite.showing(html, "default-src 'none'")) {
            Page page = people.someone("usager", Screen.DESKTOP).page();
            page.navigate(site.origin());
            page.locator("a[data-sp-fin]").click();
            page.waitForURL(url -> url.startsWith(people.site()));

            assertThat(page.locator("main").innerText()).contains("Mairie sans Script");
        }
    }

    private void refused(Campaign campaign, int times) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(offers.count(campaign).refused()).isEqualTo(times));
    }
}
