package spplus.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.TestCampaigns;

/** Somebody answers on the tablet of a counter while the network is down: the answer is found once it is back. */
@BrowserTest
class KioskBrowserTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void isAnsweredOfflineAndFoundOnce(People people) {
        var survey = campaigns.open(
                TestStructures.in(directory).open("Maison de la Borne"),
                false,
                LocalDate.now(clock).minusDays(2));
        var address = survey.campaign().path() + "/borne";

        var plain = people.someone("sans-script", Screen.PHONE_WITHOUT_SCRIPTS);
        plain.open(address).press("Donner mon avis").sees("Votre avis");

        var tablet = people.someone("borne", Screen.DESKTOP);
        tablet.open(address).sees("Comment ça s’est passé");
        var page = tablet.page();
        page.locator("[data-ready=true]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.context().setOffline(true);
        page.reload();
        tablet.press("Donner mon avis").press("Suivant").sees("Choisissez une réponse");
        assertThat(page.locator("label:visible").first().boundingBox().height).isGreaterThanOrEqualTo(64);
        tablet.choose("Bien").press("Suivant");
        while (!page.locator("[data-kiosk-screen=thanks]").isVisible()) {
            var alone = page.locator("label:visible:has([data-alone=true])");
            if (alone.count() > 0) {
                alone.first().click();
            }
            page.locator("[data-kiosk-next]:visible").click();
        }
        tablet.looks().sees("votre avis est noté");
        assertThat(sheets(survey.id())).isZero();

        page.context().setOffline(false);
        page.reload();
        await().until(() -> sheets(survey.id()) == 1);
        page.reload();
        page.locator("[data-kiosk-corner]").focus();
        page.keyboard().down("Enter");
        page.locator("[data-kiosk-staff]").waitFor();
        page.keyboard().up("Enter");
        tablet.looks().sees("peut fonctionner sans réseau");
        assertThat(page.locator("[data-kiosk-waiting]").innerText()).isEqualTo("0");
        assertThat(sheets(survey.id())).isEqualTo(1);
    }

    /** The clock of the page is moved by hand, so that nothing depends on the time that passes. */
    @Test
    void goesBackToTheStartWhenNobodyTouchesItAndKeepsWhatWasSaid(People people) {
        var survey = campaigns.open(
                TestStructures.in(directory).open("Maison du Silence"),
                false,
                LocalDate.now(clock).minusDays(2));
        var tablet = people.someone("borne-seule", Screen.DESKTOP);
        var page = tablet.page();
        page.clock().install();
        tablet.open(survey.campaign().path() + "/borne").press("Donner mon avis");
        tablet.choose("Bien").press("Suivant");

        page.clock().fastForward("00:45");
        tablet.sees("Vous êtes encore là");
        assertThat(page.locator("[data-kiosk-left]").innerText()).isEqualTo("15");
        page.clock().runFor(5_000);
        assertThat(page.locator("[data-kiosk-left]").innerText()).isEqualTo("10");
        tablet.press("Je continue").doesNotSee("Vous êtes encore là");

        page.clock().fastForward("00:45");
        page.clock().runFor(15_000);
        assertThat(page.locator("[data-kiosk-screen=start]").isVisible()).isTrue();
        tablet.doesNotSee("Vous êtes encore là");
        await().until(() -> begun(survey.id()) == 1);
        assertThat(sheets(survey.id())).as("left on the way").isZero();
    }

    @Test
    void sendsAfterTheEndWhatWasAnsweredBeforeIt(People people) {
        var survey = campaigns.open(
                TestStructures.in(directory).open("Maison de la Borne close"),
                false,
                LocalDate.now(clock).minusDays(2));
        var address = survey.campaign().path() + "/borne";
        var tablet = people.someone("borne-close", Screen.DESKTOP);
        tablet.page().navigate(people.site() + "/accessibilite");
        tablet.page().evaluate("""
                code => localStorage.setItem(`sp-borne-${code}`, JSON.stringify([
                  { fields: `q-satisfaction=3&etape=1&fini=non&porte=&cle=${crypto.randomUUID()}`, when: Date.now() - 7200000 },
                  { fields: `q-satisfaction=1&etape=1&fini=non&porte=&cle=${crypto.randomUUID()}`, when: Date.now() - 600000 },
                ]))
                """, survey.campaign().code().value());
        jdbc.sql("update survey.campaign set closed_at = ? where id = ?")
                .param(clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .param(survey.id())
                .update();

        tablet.open(address).sees("Cette enquête est terminée");
        tablet.page().locator("[data-kiosk-waiting]:text-is('0')").waitFor();

        assertThat(tablet.page().locator("[data-kiosk-late]").innerText()).isEqualTo("1");
        assertThat(begun(survey.id())).isEqualTo(1);
    }

    private long begun(UUID campaign) {
        return jdbc.sql("select count(*) from survey.response where campaign_id = ? and source = 'KIOSK'")
                .param(campaign)
                .query(Long.class)
                .single();
    }

    private long sheets(UUID campaign) {
        return jdbc.sql("select count(*) from survey.response where campaign_id = ? and source = 'KIOSK' and completed")
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
