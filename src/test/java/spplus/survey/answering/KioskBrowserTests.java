package spplus.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.LocalDate;
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

    private long sheets(UUID campaign) {
        return jdbc.sql("select count(*) from survey.response where campaign_id = ? and source = 'KIOSK' and completed")
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
