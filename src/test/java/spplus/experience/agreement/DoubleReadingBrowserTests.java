package spplus.experience.agreement;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Actor;
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
import spplus.experience.domain.Story;
import spplus.experience.moderation.CaseDecided;
import spplus.experience.moderation.ModerationDesk;
import spplus.experience.moderation.Reading;

/** The moderators' board, and a decided case read again by somebody who does not know how it was decided. */
@BrowserTest
class DoubleReadingBrowserTests {

    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ModerationDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    Draws draws;

    @Autowired
    ExperienceStore store;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void countsWhatWasDecidedAndReadsACaseAgain(People people) {
        var office =
                TestStructures.in(directory).open("Sous-préfecture de l’Essai").code();
        var session = signedIn.as(Role.MODERATOR, office.value());
        var first = people.agent("première", Screen.DESKTOP, session);
        var id = experiences.shared(CLEAN, Feeling.POSITIVE, office);
        first.open("/espace/moderation/" + id).press("Publier");
        experiences.shared(CLEAN, Feeling.POSITIVE, office);
        draw(id, session.agent());
        desk.publish(Reading.latest(experiences.shared(CLEAN, Feeling.POSITIVE, office)), TestExperiences.MODERATOR);

        first.open("/espace/moderation/tableau")
                .sees("1 expérience attend")
                .sees("2 décisions")
                .sees("3 ont été reçues")
                .sees("pas assez pour en dire quelque chose")
                .doesNotSee("Camille")
                .unfolds()
                .open("/espace/moderation/double-lecture")
                .sees("Aucun cas n’attend votre seconde lecture");
        var second = people.agent("seconde", Screen.PHONE, signedIn.as(Role.MODERATOR, office.value()))
                .open("/espace/moderation/tableau?jours=91")
                .sees("91 derniers jours")
                .follow("Relire à l’aveugle")
                .press("Relire un cas")
                .sees("Un accueil rapide")
                .doesNotSee("Publiée")
                .choose("Refuser")
                .press("Donner mon avis")
                .sees("Choisissez le motif du refus");
        second.page().selectOption("#motif", "CLAIM");
        second.press("Donner mon avis")
                .sees("Deux lectures, deux décisions")
                .sees("Seconde lecture (la vôtre)")
                .fill("mot", "Le récit me semble hors de la charte.")
                .press("Envoyer mon mot")
                .sees("hors de la charte");
        first.open("/espace/moderation/double-lecture")
                .sees("1 désaccord vous concerne")
                .follow("Publier tel quel, puis")
                .sees("Première lecture (la vôtre)")
                .sees("hors de la charte");
        people.agent("responsable", Screen.DESKTOP_WITHOUT_SCRIPTS, signedIn.everywhere(Role.PROGRAMME_TEAM))
                .open(first.path())
                .choose("Publier tel quel")
                .fill("mot", "La charte n’en dit rien.")
                .press("Trancher")
                .sees("Le désaccord est tranché");
    }

    /** Draws it whatever chance says; what chance drew already stays as it is. */
    private void draw(ExperienceId id, UUID agent) {
        var moderator = new Actor(agent, "première", Map.of());
        transactions.executeWithoutResult(
                _ -> draws.draw(new CaseDecided(store.get(id), "experience.published", moderator, null)));
    }
}
