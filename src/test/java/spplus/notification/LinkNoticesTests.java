package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Story;
import spplus.experience.sharing.Author;

@IntegrationTest
class LinkNoticesTests {

    @LocalServerPort
    int port;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    Author author;
    Mailbox mailbox;
    ExperienceId id;
    String first;

    @BeforeEach
    void share() {
        author = new Author(port);
        mailbox = new Mailbox(jdbc, outbox);
        var office = TestStructures.in(directory).open("Guichet des Liens").code();
        id = experiences.shared(new Story("Porte close", "Fermé à 14 h."), Feeling.NEGATIVE, office);
        first = contacts.followUpPath(id).orElseThrow();
        mailbox.one(MailKind.SHARED, address());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void sendsALinkThatReplacesTheFirstOnlyOnceItsOwnerOpensIt() {
        contacts.stop(id);
        var wrong = ask(reference(), "quelquun-" + id + "@exemple.fr");
        var right = ask(
                reference().toLowerCase(Locale.ROOT).replace("-", " "),
                address().toUpperCase(Locale.ROOT));
        assertThat(right).isEqualTo(wrong).contains("Regardez votre boîte de réception");

        var mail = mailbox.one(MailKind.LINK_ASKED, address());
        await().atMost(Duration.ofSeconds(20)).until(() -> requests() == 0);
        assertThat(mailbox.all(MailKind.LINK_ASKED, "quelquun-" + id + "@exemple.fr"))
                .isEmpty();
        assertThat(mail.subject()).isEqualTo("Votre lien pour suivre l’expérience " + reference());
        assertThat(mail.text())
                .contains("Dès que vous l’ouvrez, l’ancien lien ne marche plus.")
                .contains("Si vous n’avez rien demandé, ignorez ce message")
                .doesNotContain(first);

        var link = Mailbox.path(mail, "/suivi/");
        for (int scan = 0; scan < 3; scan++) {
            assertThat(author.page(link)).contains("Ouvrir votre page privée ?").doesNotContain("Porte close");
        }
        assertThat(author.page(first)).contains("Porte close");

        assertThat(author.send(link + "/ouvrir")).isEqualTo(link);
        assertThat(author.send(link + "/ouvrir")).isEqualTo(link);
        assertThat(author.page(link)).contains("Porte close");
        assertThat(answer(first)).isEqualTo("404 Ce lien ne mène à aucune page");
    }

    @Test
    void endsAYearAfterItWasLastGivenAndSaysSoBefore() {
        assertThat(author.page(first)).doesNotContain("Votre lien marche jusqu’au");
        clock.advance(Duration.ofDays(340));
        assertThat(author.page(first)).contains("Votre lien marche jusqu’au").contains("Changer mon lien");

        assertThat(facade.contact(id).orElseThrow().followUpPath())
                .as("a mail gives it again")
                .isEqualTo(first);
        clock.advance(Duration.ofDays(300));
        assertThat(author.page(first)).doesNotContain("fr-alert--warning");

        clock.advance(Duration.ofDays(66));
        assertThat(answer(first)).isEqualTo("410 Ce lien ne marche plus");
        assertThat(author.get(first + "/donnees.txt").getStatusCode().value()).isEqualTo(410);
        assertThat(author.post(first + "/supprimer").getStatusCode().value()).isEqualTo(410);
        assertThat(author.page("/suivi/retrouver")).contains("Comment retrouver mon expérience ?");

        var fresh = facade.contact(id).orElseThrow().followUpPath();
        assertThat(author.page(fresh)).contains("Porte close");
        assertThat(answer(first)).as("a link that ended never lives again").startsWith("404");
    }

    @Test
    void aLinkThatNobodyOpensEndsAndTheFirstGoesOn() {
        ask(reference(), address());
        var link = Mailbox.path(mailbox.one(MailKind.LINK_ASKED, address()), "/suivi/");
        clock.advance(Duration.ofDays(7));

        assertThat(answer(link)).startsWith("410");
        assertThat(author.post(link + "/ouvrir").getStatusCode().value()).isEqualTo(410);
        assertThat(author.page(first)).contains("Porte close");
    }

    @Test
    void changesItsLinkAndTellsItByMail() {
        var moved = author.send(first + "/lien");
        var link = moved.replace("?lien=nouveau", "").replace("#lien", "");

        assertThat(author.page(link + "?lien=nouveau")).contains("Votre lien a changé");
        assertThat(answer(first)).startsWith("404");
        var mail = mailbox.one(MailKind.LINK_REPLACED, address());
        assertThat(mail.subject()).isEqualTo("Le lien de votre expérience " + reference() + " a changé");
        assertThat(mail.text()).contains(link).contains("Si ce n’est pas vous").doesNotContain(first);
    }

    @Test
    void stopsTheMailsAndResumesThem() {
        author.send(first + "/silence");
        assertThat(facade.contact(id)).isEmpty();
        assertThat(author.page(first)).contains("Vous avez demandé à ne plus rien recevoir");
        assertThat(author.page(first + "/donnees.txt"))
                .as("what is kept is told")
                .contains(address());

        author.send(first + "/reprise");
        assertThat(facade.contact(id)).isPresent();
        assertThat(author.page(first)).contains("Ne plus recevoir de message");
    }

    @Test
    void takesAFewRequestsADayForTheSameWords() {
        var email = "personne-" + id + "@exemple.fr";
        for (int time = 0; time < 3; time++) {
            ask("ZZZZ-ZZZZ", email);
        }
        var answer = author.post("/suivi/retrouver", "reference", "ZZZZ-ZZZZ", "courriel", email);

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getBody()).contains("Trop de demandes").contains(email);
        assertThat(author.post("/suivi/retrouver", "reference", "K7", "courriel", "léa")
                        .getBody())
                .contains("Écrivez le numéro entier")
                .contains("Écrivez une adresse e-mail entière")
                .contains("value=\"K7\"");
    }

    private String ask(String reference, String email) {
        return author.page(author.send("/suivi/retrouver", "reference", reference, "courriel", email));
    }

    /** Status and title. */
    private String answer(String path) {
        var answer = author.get(path);
        return answer.getStatusCode().value() + " "
                + String.valueOf(answer.getBody()).replaceAll("(?s).*<h1[^>]*>([^<]*)</h1>.*", "$1");
    }

    private long requests() {
        return jdbc.sql("select count(*) from experience.link_request")
                .query(Long.class)
                .single();
    }

    private String address() {
        return "auteur-" + id + "@exemple.fr";
    }

    private String reference() {
        return facade.find(id).orElseThrow().reference().value();
    }
}
