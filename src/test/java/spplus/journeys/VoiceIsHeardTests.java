package spplus.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.search.SearchIndex;

/** The first way through the house, from an author to the author's last word, on four screens. */
@Tag("browser")
@IntegrationTest
class VoiceIsHeardTests {

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    @LocalServerPort
    int port;

    @BeforeAll
    static void openABrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("SPPLUS_CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void closeIt() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheStoryToTheAuthorsLastWord(Screen screen) {
        var root = TestStructures.in(directory).open("Réseau du Récit " + screen);
        var office = TestStructures.in(directory).open("Guichet du Récit " + screen, root);
        var followUp = share(screen, office);
        moderate(screen, office);
        assertThat(index.awaitIndexed(Duration.ofSeconds(30))).isTrue();
        answer(screen, office);
        rate(screen, followUp);
        read(screen, office);
    }

    private String share(Screen screen, Structure office) {
        try (var usager = person("usager", screen)) {
            usager.open("/partager?structure=" + office.code().value())
                    .fill("titre", "Guichet fermé sans prévenir")
                    .fill("recit", "Je suis venue à 14 h, la porte était fermée. Appelez-moi au 06 12 34 56 78.")
                    .press("Continuer")
                    .choose("Négatif")
                    .press("Continuer");
            tellChannels(usager);
            usager.open(draft(usager) + "/vous").choose("La personne concernée").press("Continuer");
            usager.sees("06 12 34 56 78").press("asquer").sees("[téléphone]");
            usager.page().waitForTimeout(9_000);
            usager.press("Envoyer");
            usager.sees("Votre numéro");
            return usager.page().locator("#lien").inputValue().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** Each channel is said on the service's own page. */
    private static void tellChannels(Person usager) {
        usager.open(draft(usager) + "/service/1/canaux");
        usager.page().locator("label[for=canal-COUNTER]").click();
        usager.press("Continuer");
    }

    private void moderate(Screen screen, Structure office) {
        try (var moderator = person("modératrice", screen)
                .signedInBy(agents.as(Role.MODERATOR, office.code().value()).sessionCookie())) {
            moderator.open("/espace/moderation").sees("Guichet fermé sans prévenir");
            moderator
                    .page()
                    .locator("a:has-text('Guichet fermé sans prévenir')")
                    .first()
                    .click();
            moderator.press("Publier");
        }
    }

    private void answer(Screen screen, Structure office) {
        try (var agent = person("agent", screen)
                .signedInBy(agents.as(Role.RESPONDER, office.code().value()).sessionCookie())) {
            agent.open("/espace").open("/espace/experiences").sees("Guichet fermé sans prévenir");
            agent.page()
                    .locator("a:has-text('Guichet fermé sans prévenir')")
                    .first()
                    .click();
            agent.fill("body", "Vous avez raison, l’affiche manquait. Elle est posée depuis ce matin.")
                    .press("Publier");
            agent.sees("Elle est posée depuis ce matin.");
        }
    }

    private void rate(Screen screen, String followUp) {
        try (var usager = person("usager", screen)) {
            usager.open(followUp).sees("Elle est posée depuis ce matin.");
            usager.page().locator("label[for^=USEFUL-]").first().click();
            usager.press("Donner mon avis");
            usager.open(followUp);
        }
    }

    private void read(Screen screen, Structure office) {
        try (var reader = person("lecteur", screen)) {
            assertThat(index.awaitIndexed(Duration.ofSeconds(30))).isTrue();
            reader.open("/experiences?structure=" + office.code().value()).sees("Guichet fermé sans prévenir");
            reader.page()
                    .locator("a:has-text('Guichet fermé sans prévenir')")
                    .first()
                    .click();
            reader.sees("[téléphone]").sees("a trouvé cette réponse utile");
        }
    }

    private static String draft(Person usager) {
        var parts = usager.path().split("/");
        return "/" + parts[1] + "/" + parts[2];
    }

    private Person person(String name, Screen screen) {
        return new Person(name, "http://127.0.0.1:" + port, screen, browser);
    }
}
