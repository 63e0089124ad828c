package spplus.experience.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;

/** The whole way of an author, without scripts. */
@IntegrationTest
class SharingTests {

    private static final String STORY =
            "Je suis venue au guichet à 14 h. Porte close. Mon numéro est le 06 12 34 56 78, rappelez-moi.";

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    DraftRepository drafts;

    @Autowired
    ProofOfWork proofs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Author author;
    Structure office;

    @BeforeEach
    void open() {
        author = new Author(port);
        office = TestStructures.in(directory).open("Guichet de l’Essai");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void goesFromTheFirstPageToTheConfirmation() {
        var draft = author.fill("Guichet fermé", STORY, office.code().value(), "lea@exemple.fr");
        assertThat(author.page(draft + "/demarche")).contains("Passer cette étape");

        var review = author.page(draft + "/relecture");
        assertThat(review).contains("<mark>06 12 34 56 78</mark>").contains(office.name());
        author.send(draft + "/masquer", "passage", "tout");
        assertThat(author.page(draft + "/relecture")).contains("[téléphone]").doesNotContain("06 12 34 56 78");

        clock.advance(Duration.ofSeconds(20));
        var done = author.send(draft + "/envoyer", "altcha", author.proof(), "site-web", "");

        assertThat(done).isEqualTo(draft + "/merci");
        var confirmation = author.page(done);
        assertThat(confirmation).contains("/suivi/").containsPattern("<strong>[2-9A-Z]{4}-[2-9A-Z]{4}</strong>");
        assertThat(experiences(draft)).isEqualTo(1);
        assertThat(jdbc.sql("select sealed is null from experience.draft where id = ?")
                        .param(draft(draft).id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void speaksEnglishToWhoReadsEnglishAndWritesToThemInIt() {
        var reader = new Author(port, "en");
        assertThat(reader.page("/partager")).contains("What happened?").contains("<html lang=\"en\"");
        var refused = reader.post("/partager", "ticket", reader.ticket(), "titre", "", "recit", "");
        assertThat(refused.getBody()).contains("Give your story a title").contains("2 things to correct");

        var draft = reader.fill(
                "Closed desk",
                "I came at two. The door was closed.",
                office.code().value(),
                "lea@exemple.fr");
        assertThat(reader.page(draft + "/relecture")).contains("As the public will see it");
        clock.advance(Duration.ofSeconds(20));
        var done = reader.send(draft + "/envoyer", "altcha", reader.proof(), "site-web", "");

        assertThat(reader.page(done)).contains("Your private page");
        assertThat(jdbc.sql("select language from experience.contact where experience_id = ?")
                        .param(draft(draft).experience().value())
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @Test
    void neverKeepsWordsOrAddressesInClear() {
        var secretWord = "Zygomatique" + System.nanoTime();
        var draft = author.fill(
                secretWord + " au guichet",
                STORY + " " + secretWord,
                office.code().value(),
                secretWord + "@exemple.fr");
        assertNowhere(secretWord);

        clock.advance(Duration.ofSeconds(20));
        author.send(draft + "/envoyer");

        assertNowhere(secretWord);
        assertNowhere(draft.substring("/partager/".length()));
    }

    @Test
    void makesOneExperienceOfManySubmissions() throws Exception {
        var draft = author.fill("Guichet fermé", STORY, office.code().value(), "");
        clock.advance(Duration.ofSeconds(20));
        var proof = author.proof();
        Callable<ResponseEntity<String>> send = () -> author.post(draft + "/envoyer", "altcha", proof);

        try (var clicks = Executors.newFixedThreadPool(6)) {
            for (var answer : clicks.invokeAll(List.of(send, send, send, send, send, send))) {
                assertThat(Author.path(answer.get())).isEqualTo(draft + "/merci");
            }
        }
        assertThat(author.send(draft + "/envoyer", "altcha", proof)).isEqualTo(draft + "/merci");
        assertThat(experiences(draft)).isEqualTo(1);
    }

    @Test
    void acceptsAProofOnceOnly() {
        var first = author.fill("Guichet fermé", STORY, office.code().value(), "");
        var second = author.fill("Guichet ouvert", STORY, office.code().value(), "");
        clock.advance(Duration.ofSeconds(20));
        var proof = author.proof();
        author.send(first + "/envoyer", "altcha", proof);

        var replayed = author.post(second + "/envoyer", "altcha", proof);

        assertThat(replayed.getStatusCode().value()).isEqualTo(422);
        assertThat(replayed.getBody()).contains("a déjà servi").contains("Guichet ouvert");
        assertThat(experiences(second)).isZero();
        author.send(second + "/envoyer", "altcha", author.proof());
    }

    @Test
    void takesAnAlteredOrOldProofForNone() {
        var proof = author.proof();
        assertThat(proofs.read(proof)).isPresent();
        assertThat(proofs.read("=" + proof)).isEmpty();
        assertThat(proofs.read("e30=")).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(proofs.read(proof)).isEmpty();
    }

    @Test
    void refusesRobotsAndSaysWhatToDo() {
        var draft = author.fill("Guichet fermé", STORY, office.code().value(), "");

        assertThat(author.post(draft + "/envoyer").getBody()).contains("Relisez votre texte quelques secondes");
        clock.advance(Duration.ofSeconds(20));
        assertThat(author.post(draft + "/envoyer", "site-web", "http://exemple.fr")
                        .getBody())
                .contains("champ invisible");
        assertThat(experiences(draft)).isZero();
    }

    @Test
    void slowsDownOneAddressWithoutProofAndKeepsTheDraft() {
        for (int i = 0; i < 5; i++) {
            sendWithoutProof(i);
        }
        var draft = author.fill("Un de trop", STORY, office.code().value(), "");
        clock.advance(Duration.ofSeconds(20));

        var refused = author.post(draft + "/envoyer");

        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getBody()).contains("Activez JavaScript").contains("Un de trop");
        author.send(draft + "/envoyer", "altcha", author.proof());
    }

    @Test
    void slowsDownOneEmailAddress() {
        var email = "trop" + System.nanoTime() + "@exemple.fr";
        for (int i = 0; i < 5; i++) {
            var draft = author.fill("Récit numéro " + i, STORY, office.code().value(), email);
            clock.advance(Duration.ofSeconds(20));
            author.send(draft + "/envoyer", "altcha", author.proof());
        }
        var draft = author.fill("Encore un récit", STORY, office.code().value(), email);
        clock.advance(Duration.ofSeconds(20));
        assertThat(author.post(draft + "/envoyer", "altcha", author.proof())
                        .getStatusCode()
                        .value())
                .isEqualTo(429);
    }

    @Test
    void saysThatADraftExpiredAndGivesBackWhatWasTyped() {
        var draft = author.begin("Guichet fermé", STORY);
        clock.advance(Duration.ofDays(8));

        assertThat(author.get(draft + "/ressenti").getStatusCode().value()).isEqualTo(410);
        var gone = author.post(draft + "/recit", "titre", "Guichet fermé", "recit", "Un récit retapé en entier.");

        assertThat(gone.getStatusCode().value()).isEqualTo(410);
        assertThat(gone.getBody()).contains("n’existe plus").contains("Un récit retapé en entier.");
        while (drafts.deleteExpired(100) == 100) {}
        clock.reset();
        assertThat(author.get(draft).getStatusCode().value()).isEqualTo(410);
    }

    private void sendWithoutProof(int number) {
        var draft = author.fill("Récit numéro " + number, STORY, office.code().value(), "");
        clock.advance(Duration.ofSeconds(20));
        author.send(draft + "/envoyer");
    }

    private Draft draft(String path) {
        return drafts.find(path.substring("/partager/".length())).orElseThrow();
    }

    private int experiences(String draft) {
        return jdbc.sql("select count(*) from experience.experience where id = ?")
                .param(draft(draft).experience().value())
                .query(Integer.class)
                .single();
    }

    /** Reads every column of every table of the house as text. */
    private void assertNowhere(String word) {
        var found = jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                """).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text ilike ?)")
                        .param("%" + word.replace("_", "\\_") + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
        assertThat(found).as("tables that hold what must not be there").isEmpty();
    }
}
