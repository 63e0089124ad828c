package spplus.experience.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;

/** Other moderators of the shared database may be told too: only those of the test's own office are looked at. */
@IntegrationTest
class AlertsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Story DISTRESS =
            new Story("Je n’y arrive plus", "Personne ne répond depuis mars et je veux mourir.");
    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");

    @Autowired
    Alerts alerts;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.MovableClock clock;

    private StructureCode office;
    private Browser camille;
    private Browser sacha;

    @BeforeEach
    void open() {
        office = TestStructures.in(directory).open("Bureau des Urgences").code();
        camille = signedIn.as(Role.MODERATOR, office.value());
        sacha = signedIn.as(Role.MODERATOR, office.value());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void tellsTheModeratorOnDutyOnce() {
        sacha.post("/espace/moderation/permanence", Map.of("service", "oui"));
        assertThat(sacha.page("/espace/moderation")).contains("Vous êtes de service");

        var id = shared(DISTRESS);
        transactions.executeWithoutResult(_ -> quarantine.put(id, DISTRESS));

        awaitTold(id, 1, sacha);
        assertThat(told(id, 1)).doesNotContain(camille.agent());
        assertThat(mails(id)).isEqualTo(1);
    }

    @Test
    void tellsAllOfThemWhenNobodyIsOnDuty() {
        sacha.post("/espace/moderation/permanence", Map.of("service", "oui"));
        sacha.post("/espace/moderation/permanence", Map.of("service", "non"));

        var id = shared(DISTRESS);

        awaitTold(id, 1, sacha);
        awaitTold(id, 1, camille);
    }

    @Test
    void raisesNoAlertForAnOrdinaryExperience() {
        assertThat(alert(shared(CLEAN))).isEmpty();
    }

    @Test
    void raisesOneWhenAModeratorFindsItGrave() {
        var id = shared(CLEAN);

        camille.post(
                "/espace/moderation/" + id + "/criticite",
                Map.of("niveau", "5", "mot-criticite", "Le ton est alarmant."));

        awaitTold(id, 1, sacha);
    }

    @Test
    void tellsEverybodyAgainUntilSomebodyComes() {
        sacha.post("/espace/moderation/permanence", Map.of("service", "oui"));
        var id = shared(DISTRESS);
        awaitTold(id, 1, sacha);

        clock.advance(Duration.ofMinutes(31));
        alerts.remind();
        alerts.remind();
        awaitTold(id, 2, camille);
        assertThat(alert(id)).containsExactly("2 waits");

        camille.page("/espace/moderation/" + id);
        assertThat(alert(id)).containsExactly("2 taken");
        clock.advance(Duration.ofMinutes(31));
        alerts.remind();
        assertThat(alert(id)).containsExactly("2 taken");
    }

    @Test
    void showsTheAuthorWhoCanHelpAfterPosting() {
        var nobody = signedIn.nobody();

        assertThat(nobody.page(contacts.followUpPath(shared(DISTRESS)).orElseThrow()))
                .contains("3114");
        assertThat(nobody.page(contacts.followUpPath(shared(CLEAN)).orElseThrow()))
                .doesNotContain("3114");
    }

    private ExperienceId shared(Story story) {
        return experiences.shared(story, Feeling.NEGATIVE, office);
    }

    private void awaitTold(ExperienceId id, int round, Browser moderator) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id, round)).contains(moderator.agent()));
    }

    private List<UUID> told(ExperienceId id, int round) {
        var beginning = "alert:" + id + ":" + round + ":";
        return jdbc
                .sql("select told from notification.mail where starts_with(told, ?)")
                .param(beginning)
                .query(String.class)
                .list()
                .stream()
                .map(told -> UUID.fromString(told.substring(beginning.length())))
                .toList();
    }

    private long mails(ExperienceId id) {
        return jdbc.sql("select count(*) from notification.mail where starts_with(told, ?)")
                .param("alert:" + id + ":")
                .query(Long.class)
                .single();
    }

    /** Its round, and whether it waits for somebody. */
    private List<String> alert(ExperienceId id) {
        return jdbc.sql("""
                select rounds || case when acknowledged_at is null then ' waits' else ' taken' end
                from experience.alert where experience_id = ?
                """).param(id.value()).query(String.class).list();
    }
}
