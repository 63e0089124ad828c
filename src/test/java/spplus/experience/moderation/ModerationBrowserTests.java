package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ModerationCases;
import spplus.experience.domain.Story;
import spplus.privacy.FindingKind;

/** The pages of moderation in a real browser: keys move the focus only when asked for. */
@BrowserTest
class ModerationBrowserTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    ModerationCases cases;

    @Autowired
    ExperienceStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private ExperienceId urgent;
    private Browser session;

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
        session = signedIn.as(Role.MODERATOR, office.value());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void showsTheQueueAndACase(Screen screen, People people) {
        people.agent("modératrice", screen, session)
                .open("/espace/moderation")
                .sees("Un accueil rapide")
                .open("/espace/moderation/" + urgent)
                .sees("Criticité")
                .unfolds()
                .open("/espace/moderation/criteres")
                .sees("Quelqu’un peut être en danger");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void showsACaseThatIsPublicAlready(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie de l’Essai").code();
        var id = experiences.published(
                new Story("Jamais rappelée", "Une certaine Madame Jacquier me demande un papier."),
                Feeling.NEGATIVE,
                office);
        transactions.executeWithoutResult(
                _ -> cases.flag(store.get(id).snapshot(), Set.of(FindingKind.PERSON_NAME), clock.instant()));

        people.agent("modératrice", screen, signedIn.as(Role.MODERATOR, office.value()))
                .open("/espace")
                .sees("déjà publiée")
                .open("/espace/moderation/" + id)
                .sees("Rien à masquer")
                .unfolds();
    }

    @Test
    void movesTheFocusByKeysOnlyOnceAskedFor(People people) {
        var page = people.agent("modératrice", Screen.DESKTOP, session)
                .open("/espace/moderation/" + urgent)
                .page();
        page.keyboard().press("r");
        assertThat(page.locator("details[data-sp-key=r]").getAttribute("open")).isNull();

        page.locator("summary:has-text('Raccourcis')").click();
        page.locator("[data-sp-keys-toggle]").click();
        page.keyboard().press("r");
        assertThat(page.locator("details[data-sp-key=r]").getAttribute("open")).isNotNull();

        page.selectOption("#motif", "CLAIM");
        assertThat(page.inputValue("#mot-rejet")).contains("l’article 5 de notre charte");
    }
}
