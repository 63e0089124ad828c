package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.change.Announcement;
import spplus.experience.change.ChangeDesk;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reading.SavedSearches;
import spplus.experience.reply.ReplyDesk;
import spplus.experience.sharing.Author;
import spplus.experience.subscription.Rounds;
import spplus.platform.Ids;

/** Who follows a service is told of what it does about what was there before, not only of what is new. */
@IntegrationTest
class FollowedMovesTests {

    private static final Story STORY = new Story("Porte close à 14 h", "Une porte close, encore.");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestExperiences experiences;

    @Autowired
    SavedSearches searches;

    @Autowired
    ReplyDesk replies;

    @Autowired
    ChangeDesk changes;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    Author reader;
    Mailbox mailbox;
    Structure office;
    String address;
    ExperienceId id;

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
    void tellsAlsoOfRepliesAndChangesToWhatWasThereBefore() {
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        nextDay();
        follow();
        nextDay();
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address)).isEmpty();

        var claim = replied();
        nextDay();
        var mail = mailbox.one(MailKind.SUBSCRIPTION_DIGEST, address);
        assertThat(mail.subject()).isEqualTo("Un service a agi : Guichet des Abonnés");
        assertThat(mail.text())
                .contains("Une expérience à laquelle un service a répondu ou dit avoir changé quelque chose depuis le ")
                .contains("Guichet des Abonnés a répondu, à propos de « Porte close à 14 h »\nhttp")
                .doesNotContain("publiée");

        changes.publish(agent(), claim);
        awaitMoves();
        nextDay();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address).size() == 2);
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address).getLast().text())
                .contains("Guichet des Abonnés dit avoir changé : « La porte est rouverte. »")
                .doesNotContain("a répondu, à propos");
        nextDay();
        assertThat(mailbox.all(MailKind.SUBSCRIPTION_DIGEST, address))
                .as("nothing is told twice")
                .hasSize(2);
    }

    /** A service replies, and announces a change that nobody has read again yet. */
    private UUID replied() {
        var writer = agent();
        var reply = replies.save(
                writer,
                id,
                office.code(),
                new Reply.Wording("", "La porte sera rouverte lundi.", "", ""),
                0,
                clock.instant());
        replies.publish(writer, reply, 1, false, clock.instant());
        awaitMoves();
        return changes.announce(writer, id, office.code(), new Announcement("La porte est rouverte.", "Photo"));
    }

    private void awaitMoves() {
        var today = LocalDate.now(clock);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> searches.movedBetween("structure=" + code(), today, today.plusDays(1), 0)
                                .total()
                        == 1);
    }

    private Actor agent() {
        var scope = Scope.under(List.of(code()));
        return TestActors.of(
                "Agente", scope, Permission.READ_EXPERIENCES, Permission.REPLY, Permission.VALIDATE_REPLIES);
    }

    private void follow() {
        reader.page(reader.send("/suivre", "recherche", "structure=" + code(), "courriel", address, "rythme", "DAILY"));
        var asked = mailbox.one(MailKind.SUBSCRIPTION_ASKED, address);
        reader.page(reader.send(Mailbox.path(asked, "/suivi/abonnement/") + "/confirmer"));
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
}
