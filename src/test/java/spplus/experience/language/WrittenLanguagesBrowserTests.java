package spplus.experience.language;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.search.SearchIndex;

/** Stories in two languages, for who reads the site in English and for who answers. */
@BrowserTest
class WrittenLanguagesBrowserTests {

    private static final Story ENGLISH = new Story(
            "Nobody answers the phone", "I called the office six times this week and nobody ever answered the phone.");
    private static final Story FRENCH = new Story(
            "Personne ne décroche", "J’ai appelé le guichet six fois cette semaine et personne n’a jamais décroché.");

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    @Autowired
    SignedIn signedIn;

    @Test
    void aReaderFindsWhatIsInTheirLanguageAndAnAgentKnowsWhichOneItIs(People people) {
        var office = TestStructures.in(directory).open("Guichet des Langues").code();
        var id = experiences.published(ENGLISH, Feeling.NEGATIVE, office);
        experiences.published(FRENCH, Feeling.NEGATIVE, office);
        index.awaitIndexed(Duration.ofSeconds(20));

        people.someone("lectrice", Screen.PHONE)
                .open("/experiences?structure=" + office.value() + "&langue=en")
                .sees("Personne ne décroche")
                .follow("Read the story written in English")
                .sees("Nobody answers the phone")
                .doesNotSee("Personne ne décroche");

        people.agent("agent", Screen.DESKTOP, signedIn.as(Role.RESPONDER, office.value()))
                .open("/espace/experiences")
                .unfolds()
                .sees("Langue du récit")
                .open("/espace/experiences?ecrit=en")
                .follow("Nobody answers the phone")
                .sees("Écrit en anglais");
        experiences.shared(ENGLISH, Feeling.NEGATIVE, office);
        people.agent("moderatrice", Screen.PHONE, signedIn.as(Role.MODERATOR, office.value()))
                .open("/espace/moderation?ecrit=en")
                .sees("1 expérience à modérer, en anglais");
        people.someone("lecteur", Screen.PHONE)
                .open("/bien-repondre?langue=en")
                .sees("What is a good reply?")
                .open("/suivre?structure=" + office.value())
                .sees("when a service replies or says it changed something");
    }
}
