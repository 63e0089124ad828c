package spplus.survey.ingest;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.platform.Ids;
import spplus.survey.TestCampaigns;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;

/** Answers brought in a file, and those of a button seen on two pages, as a lead meets them on a desk and a phone. */
@BrowserTest
class CollectBrowserTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Test
    void aFileIsLookedAtThenReadAndAButtonIsSplit(People people) {
        var network = TestStructures.in(directory).open("Préfecture des Fichiers");
        var office = TestStructures.in(directory).open("Bureau des permis", network);
        var day = LocalDate.now(clock).minusDays(9);
        var survey = campaigns.open(network, false, day);
        for (var site : List.of("https://titres.exemple.fr", "https://permis.exemple.fr")) {
            var from = new Provenance(Source.BUTTON, ServedBy.ONLINE, "K7M4P2X", network.code(), null, null, site);
            var blank = new Sheet(Ids.next(), survey.campaign(), survey.form(), day, from, List.of(), 0, false);
            campaigns.write(blank, 6, true, survey.choice("satisfaction", 3));
        }
        var session = agents.as(Role.LOCAL_LEAD, network.code().value());
        var campaign = "/espace/enquetes/campagnes/" + survey.id();
        var desk = people.agent("au-bureau", Screen.DESKTOP, session);
        desk.open(campaign).follow("Importer un fichier").sees("Aucun fichier encore");
        desk.press("Regarder le fichier").sees("Dites d’où vient le fichier");
        desk.fill("outil", "Bornes de l’accueil").page().locator("#fichier").setInputFiles(file());
        desk.press("Regarder le fichier").sees("Que dit chaque colonne");
        desk.page().locator("#c-q-comment").selectOption("avis");
        desk.press("Voir ce que cela donne").sees("2 réponses lues");
        var phone = people.agent("au-telephone", Screen.PHONE, session);
        phone.open(desk.path());
        desk.press("Importer les 2 lignes").sees("en cours de lecture");

        phone.open(campaign + "/boutons").sees("2 endroits").unfolds();
        desk.open(campaign + "/boutons").unfolds();
        desk.page()
                .locator("select[name=service]")
                .first()
                .selectOption(office.code().value());
        desk.press("Déplacer").sees("1 feuille déplacée").press("Remettre").sees("1 feuille remise");
    }

    private static FilePayload file() {
        var rows = "satisfaction;avis\nBien;Merci pour l’accueil\n1;\n";
        return new FilePayload("bornes.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }
}
