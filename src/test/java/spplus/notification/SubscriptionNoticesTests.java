package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.experience.reading.SavedSearches;
import spplus.experience.sharing.Author;
import spplus.experience.subscription.Rounds;
import spplus.platform.DemoTerritory;
import spplus.platform.Ids;

@IntegrationTest
class SubscriptionNoticesTests {

    private static final Story STORY = new Story("Guichet fermé sans prévenir", "Une porte close, encore.");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestExperiences experiences;

    @Autowired
    SavedSearches searches;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    MailSettings settings;

    @Autowired
    DemoTerritory territory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    Author reader;
    Mailbox mailbox;
    Structure office;
    String address;

    @BeforeEach
    void open() {
        reader = new Author(port);
        mailbox = new Mailbox(jdbc, outbox);
        office = TestStructures.in(directory).open("Guichet des Abonnés");
        address = "abonne-" + Ids.next() + "@exemple.fr";
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void offersToFollowAStructureAndWritesOnceWhatIsNew() throws Exception {
        assertThat(reader.page(office.path()))
                .contains("/suivre?structure=" + code())
                .contains("/experiences.atom?structure=" + code());
        assertThat(reader.page("/suivre?structure=" + code() + "&du=2020-01-01&suite=x"))
                .contains("Guichet des Abonnés")
                .contains("value=\"structure=" + code() + "\"");
        var link = ask(office, "DAILY");
        assertThat(reader.page(link)).contains("Voulez-vous être prévenu par courriel ?");
        publish(office, "Avant de confirmer");
        nextDay();
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address)).isEmpty();

        confirm(link);
        publish(office, "Porte close à 14 h");
        publish(TestStructures.in(directory).open("Un autre guichet"), "Ailleurs");
        nextDay();
        Rounds.run(house);
        var mail = mailbox.one(MailKind.SUBSCRIPTION_DIGEST, address);
        assertThat(mail.subject()).isEqualTo("Une nouvelle expérience : Guichet des Abonnés");
        assertThat(mail.text())
                .contains("Une expérience publiée depuis le ")
                .contains("« Porte close à 14 h »\nGuichet des Abonnés\nhttp")
                .contains("/experiences?structure=" + code())
                .contains("Pour changer de rythme ou ne plus rien recevoir : ")
                .contains(link)
                .doesNotContain("Ailleurs")
                .doesNotContain("Avant de confirmer");

        nextDay();
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address))
                .as("nothing new, nothing sent")
                .hasSize(1);
        stopsFromTheMailProgram(link);
    }

    /** As RFC 8058 says: a POST to the address of the header, without a page. */
    private void stopsFromTheMailProgram(String link) throws Exception {
        var delivered = delivered();
        assertThat(delivered.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var header = delivered.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        assertThat(header).startsWith("<http").endsWith(link + "/arreter>");

        for (int time = 0; time < 2; time++) {
            assertThat(reader.page(reader.send(link + "/arreter", "List-Unsubscribe", "One-Click")))
                    .contains("Votre adresse est effacée");
        }
        assertThat(reader.get(link).getStatusCode().value()).isEqualTo(404);
        publish(office, "Après l’arrêt");
        nextDay();
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address)).hasSize(1);
    }

    @Test
    void writesOnceAWeekOnMondaysToThoseWhoPreferIt() {
        confirm(ask(office, "WEEKLY"));
        publish(office, "Une semaine au guichet");

        for (int day = 0; day < 7; day++) {
            nextDay();
            var sent = mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address).size();
            boolean monday = LocalDate.now(clock).getDayOfWeek() == DayOfWeek.MONDAY;
            assertThat(sent).isEqualTo(monday || sent == 1 ? 1 : 0);
        }
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address)).hasSize(1);
    }

    @Test
    void followsWhatASearchWillFind() {
        var search = "/suivre?q=passeport&ressenti=negatif&axe=accessibilite-negatif&structure=" + code();
        assertThat(reader.page(search))
                .contains("« passeport », Négatif, ")
                .contains("Guichet des Abonnés</strong>")
                .contains("/experiences.atom?q=passeport");
        assertThat(reader.page("/experiences?ressenti=negatif&tri=pertinence"))
                .contains("href=\"/suivre?ressenti=negatif\"");
    }

    @Test
    void endsWithoutASignOfItsOwnerWhoIsToldBefore() {
        var kept = ask(office, "DAILY");
        confirm(kept);
        var stranger = "inconnu-" + Ids.next() + "@exemple.fr";
        var unconfirmed = ask(office, "DAILY", stranger);

        clock.advance(Duration.ofDays(352));
        Rounds.run(house);
        Rounds.run(house);
        var mail = mailbox.one(MailKind.SUBSCRIPTION_ENDING, address);
        assertThat(mail.subject()).isEqualTo("Voulez-vous toujours suivre : Guichet des Abonnés ?");
        assertThat(mail.text()).contains("Pour les garder : ").contains(kept);
        assertThat(reader.get(unconfirmed).getStatusCode().value())
                .as("an address that nobody confirmed is not kept")
                .isEqualTo(404);

        reader.send(kept + "/rythme", "rythme", "WEEKLY");
        clock.advance(Duration.ofDays(360));
        Rounds.run(house);
        assertThat(reader.page(kept)).contains("Votre abonnement").contains("le lundi");
        clock.advance(Duration.ofDays(6));
        Rounds.run(house);
        assertThat(reader.get(kept).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void saysWhatToMendAndWritesToNobodyTooOften() {
        var refused = reader.post("/suivre", "recherche", "structure=" + code(), "courriel", "léa");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("Écrivez une adresse e-mail entière")
                .contains("Choisissez quand")
                .contains("value=\"léa\"")
                .contains("value=\"structure=" + code() + "\"");
        for (int time = 0; time < 5; time++) {
            reader.send("/suivre", "recherche", "", "courriel", address, "rythme", "DAILY");
        }
        assertThat(reader.post("/suivre", "recherche", "", "courriel", address, "rythme", "DAILY")
                        .getStatusCode()
                        .value())
                .isEqualTo(429);
    }

    private String ask(Structure structure, String rhythm) {
        return ask(structure, rhythm, address);
    }

    /** @return path of the page of the subscription */
    private String ask(Structure structure, String rhythm, String email) {
        var search = "structure=" + structure.code().value();
        assertThat(reader.page(reader.send("/suivre", "recherche", search, "courriel", email, "rythme", rhythm)))
                .contains("Plus qu’à confirmer");
        var mail = mailbox.one(MailKind.SUBSCRIPTION_ASKED, email);
        assertThat(mail.text())
                .contains("Vous avez demandé à suivre : Guichet des Abonnés.")
                .contains(rhythm.equals("DAILY") ? "par jour" : "par semaine, le lundi")
                .contains("Si vous n’avez rien demandé");
        return Mailbox.path(mail, "/suivi/abonnement/");
    }

    private void confirm(String link) {
        assertThat(reader.page(reader.send(link + "/confirmer"))).contains("Votre abonnement");
    }

    private void publish(Structure structure, String title) {
        var search = "structure=" + structure.code().value();
        var today = LocalDate.now(clock);
        long before = searches.between(search, today.minusDays(1), today.plusDays(2), 0)
                .total();
        experiences.published(new Story(title, STORY.text()), Feeling.NEGATIVE, structure.code());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> searches.between(search, today.minusDays(1), today.plusDays(2), 0)
                                .total()
                        > before);
    }

    /** The next morning, once all that it tells is written. */
    private void nextDay() {
        clock.advance(Duration.ofDays(1));
        Rounds.run(house);
        await().atMost(Duration.ofSeconds(20)).until(() -> pending() == 0);
    }

    private long pending() {
        return jdbc.sql("select count(*) from platform.event_publication where event_type like '%DigestDue'")
                .query(Long.class)
                .single();
    }

    private String code() {
        return office.code().value();
    }

    private MimeMessage delivered() {
        return RealServer.delivered(
                address,
                server -> new Postman(jdbc, outbox, server, settings, territory, transactions, clock).deliverAll());
    }
}
