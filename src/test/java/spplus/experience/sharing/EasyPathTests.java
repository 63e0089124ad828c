package spplus.experience.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.platform.Texts;

/** The easy path makes the same experience as the usual one. */
@IntegrationTest
class EasyPathTests {

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    DraftRepository drafts;

    @Autowired
    ExperienceStore store;

    @Autowired
    Quarantine quarantine;

    @Autowired
    EasyStory stories;

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    Author author;

    @BeforeEach
    void comes() {
        author = new Author(port);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void goesFromAFaceToAnExperienceWithoutWritingAWord() {
        var office = TestStructures.in(directory).open("Mairie Facile");
        var draft = begin("NEGATIVE");
        assertThat(author.send(draft + "/facile/quoi", "quoi", "WAITED", "quoi", "CLOSED"))
                .isEqualTo(draft + "/facile/mots");
        assertThat(author.send(draft + "/facile/mots", "mots", "")).isEqualTo(draft + "/facile/service");
        assertThat(author.send(draft + "/facile/service", "service", "TOWN_HALL"))
                .isEqualTo(draft + "/facile/ou?genre=TOWN_HALL");
        author.send(
                draft + "/facile/ou",
                "genre",
                "TOWN_HALL",
                "structure",
                office.code().value());
        assertThat(author.send(draft + "/facile/comment", "comment", "COUNTER")).isEqualTo(draft + "/facile/qui");
        author.send(draft + "/facile/qui", "qui", "PERSON");
        assertThat(author.send(draft + "/facile/courriel", "courriel", "")).isEqualTo(draft + "/facile/envoi");
        assertThat(author.page(draft + "/facile/envoi")).contains("C’est bien cela", office.name());

        clock.advance(Duration.ofSeconds(20));
        var id = drafts.find(draft.substring("/partager/".length()))
                .orElseThrow()
                .experience();
        var done = author.send(draft + "/envoyer", "altcha", author.proof(), "site-web", "");

        assertThat(author.page(done)).contains("/suivi/");
        var story = quarantine.find(id).orElseThrow();
        assertThat(story.title()).isEqualTo("J’ai attendu longtemps");
        assertThat(story.text()).isEqualTo("J’ai attendu longtemps. C’était fermé.");
        var said = store.get(id).snapshot();
        assertThat(said.circumstances().feeling()).isEqualTo(Feeling.NEGATIVE);
        assertThat(said.targets().getFirst().channels()).containsExactly(Channel.COUNTER);
        assertThat(store.get(id).structures()).containsExactly(office.code());
    }

    @Test
    void asksFirstForWhatIsMissingAndSaysHowToMendIt() {
        var nothing = author.post(EasyController.PATH, "ticket", author.ticket(EasyController.PATH));
        assertThat(nothing.getStatusCode().value()).isEqualTo(422);
        assertThat(nothing.getBody()).contains("Choisissez une réponse.");

        var draft = begin("POSITIVE");
        assertThat(Author.path(author.get(draft + "/facile/envoi"))).isEqualTo(draft + "/facile/quoi");
        author.send(draft + "/facile/quoi");
        assertThat(author.post(draft + "/facile/mots", "mots", "").getBody()).contains("Écrivez quelques mots");
        author.send(draft + "/facile/mots", "mots", "Tout le monde était là pour moi.");
        assertThat(author.post(draft + "/facile/ou", "genre", "TAXES", "code-postal", "21")
                        .getBody())
                .contains("Ou écrivez 5 chiffres.");
        author.send(draft + "/facile/ou", "genre", "TAXES", "code-postal", "21 000");
        assertThat(author.post(draft + "/facile/comment").getBody()).contains("Choisissez une réponse.");
        assertThat(author.post(draft + "/facile/courriel", "courriel", "lea").getBody())
                .contains("L’adresse n’est pas complète");
        assertThat(Author.path(author.get(draft + "/facile/envoi"))).isEqualTo(draft + "/facile/comment");
    }

    @Test
    void findsAgainWhatWasChosenAndWhatWasWritten() {
        var story = stories.of(Arrays.asList(Happening.WAITED, Happening.CLOSED), "Il pleuvait.");
        assertThat(stories.happenings(story.text())).containsExactly(Happening.WAITED, Happening.CLOSED);
        assertThat(stories.words(story.text())).isEqualTo("Il pleuvait.");
        assertThat(stories.words("Il pleuvait.")).isEqualTo("Il pleuvait.");
    }

    /** What FALC asks of sentences: short ones. */
    @Test
    void saysNoSentenceOfMoreThanTwelveWords() {
        for (var key : new String[] {
            "ressenti.help",
            "quoi.help",
            "mots.help",
            "mots.hint",
            "courriel.help",
            "courriel.hint",
            "envoi.personal",
            "envoi.public",
            "envoi.charter",
            "follow.PUBLISHED",
            "follow.AWAITING_MODERATION",
            "follow.REJECTED"
        }) {
            for (var sentence : texts.in("fr").t("experience.easy." + key).split("[.?!]")) {
                assertThat(sentence.toLowerCase(Locale.FRANCE).strip().split("\\s+").length)
                        .as(sentence)
                        .isLessThanOrEqualTo(12);
            }
        }
    }

    private String begin(String feeling) {
        var next = author.send(EasyController.PATH, "ressenti", feeling, "ticket", author.ticket(EasyController.PATH));
        return next.substring(0, next.indexOf("/facile"));
    }
}
