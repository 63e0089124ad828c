package spplus.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Person;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.search.SearchIndex;

/** A correspondent writes a sheet; an agent starts from a draft, follows the advice, and publishes, on four screens. */
@BrowserTest
class ReplyWorthReadingTests {

    private static final String WORTH_READING = """
            La borne du guichet est réparée depuis ce matin. Nous avons mis trois semaines : nous en sommes désolés.
            Si elle refuse encore vos empreintes, demandez un agent au guichet.""";
    private static final String FORMULA = "Nous avons bien pris connaissance de votre témoignage.";

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestExperiences experiences;

    @Autowired
    SearchIndex index;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromASheetToAReplyWorthReading(Screen screen, People people) {
        var root = TestStructures.in(directory).open("Réseau des Bornes " + screen);
        var office = TestStructures.in(directory).open("Accueil des Bornes " + screen, root);
        var story = new Story(
                "La borne refuse mes empreintes " + screen,
                "La borne du guichet refuse mes empreintes depuis trois semaines. Pourquoi personne ne la répare ?");
        var id = experiences.published(story, Feeling.NEGATIVE, office.code());
        writeASheet(
                screen,
                people.agent(
                        "correspondante",
                        screen,
                        agents.as(Role.NATIONAL_CORRESPONDENT, root.code().value())));
        assertThat(index.awaitIndexed(Duration.ofSeconds(60))).isTrue();
        reply(
                screen,
                people.agent(
                        "agente",
                        screen,
                        agents.as(Role.RESPONDER, office.code().value())),
                id);
        people.someone("lectrice", screen)
                .open("/bien-repondre")
                .sees("Elle répond à chaque point soulevé")
                .sees("Ce qu’en disent les auteurs");
    }

    private static void writeASheet(Screen screen, Person correspondent) {
        correspondent.open("/espace/fiches").press("Écrire une fiche");
        correspondent
                .fill("titre", "Borne en panne, que faire ? " + screen)
                .fill("corps", "Quand la borne refuse des empreintes, un agent les prend au guichet.")
                .press("Enregistrer la fiche")
                .sees("Dites d’où viennent ces informations");
        correspondent.fill("sources", "Note de l’essai").press("Enregistrer la fiche");
        correspondent.sees("La fiche est enregistrée").sees("Borne en panne, que faire ? " + screen);
        correspondent.follow("Borne en panne, que faire ? " + screen).sees("Retirer la fiche");
        correspondent.open("/espace/brouillons").sees("Modèle de langage");
        correspondent.open("/espace/experiences/qualite").sees("Nos réponses sont-elles personnelles");
    }

    private static void reply(Screen screen, Person agent, ExperienceId id) {
        agent.open("/espace/experiences/" + id);
        agent.press("Proposer un brouillon")
                .sees("Par quoi commencer ma réponse")
                .sees("Fiche");
        assertThat(agent.page().locator("#texte").inputValue()).contains("un agent les prend au guichet");
        agent.press("Mettre ce texte dans ma réponse").sees("Le brouillon est dans votre réponse");
        agent.press("Publier la réponse").sees("Il reste un passage");
        advised(screen, agent);
        agent.fill("body", WORTH_READING).press("Publier la réponse").sees("La borne du guichet est réparée");
    }

    /** With scripts the advice comes while typing; without, when asked. */
    private static void advised(Screen screen, Person agent) {
        agent.fill("body", FORMULA);
        var panel = agent.page().locator("[data-sp-advice-panel]");
        if (screen.hasScripts()) {
            shows(panel, "formule toute faite");
            panel.locator("label[for=ignored-FORMULAS]").click();
            shows(panel, "conseil laissé de côté");
            agent.looks();
        } else {
            agent.press("Vérifier ma réponse").sees("formule toute faite").sees("Aucune phrase de votre réponse");
            panel.locator("label[for=ignored-FORMULAS]").click();
            agent.press("Vérifier ma réponse").sees("conseil laissé de côté");
        }
        assertThat(agent.page().locator("#body").inputValue()).isEqualTo(FORMULA);
    }

    private static void shows(Locator panel, String words) {
        PlaywrightAssertions.assertThat(panel)
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }
}
