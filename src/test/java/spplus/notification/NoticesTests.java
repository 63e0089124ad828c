package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;

@IntegrationTest
class NoticesTests {

    private static final Story STORY = new Story("Une attente trop longue", "Trois heures debout, sans une chaise.");

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void tellsTheAuthorThatTheExperienceWasReceived() {
        var structure = TestStructures.in(directory).open("Bureau des Courriels");
        var id = experiences.shared(STORY, Feeling.NEGATIVE, structure.code());

        var mail = mail("shared:" + id);

        assertThat(mail.to()).isEqualTo("auteur-" + id + "@exemple.fr");
        assertThat(mail.text()).contains("/suivi/").doesNotContain("Trois heures");
    }

    @Test
    void tellsTheAuthorWhyItIsNotPublishedAndHowToAppeal() {
        var structure = TestStructures.in(directory).open("Bureau des Refus");
        var id = experiences.shared(STORY, Feeling.NEGATIVE, structure.code());
        transactions.executeWithoutResult(_ -> store.save(store.get(id)
                .reject(RejectionReason.CLAIM, "Écrivez au médiateur.", TestExperiences.MODERATOR, clock.instant())));

        var mail = mail("rejected:" + id + ":1");

        assertThat(mail.text())
                .contains("réclamation")
                .contains("Écrivez au médiateur.")
                .contains("/charte");
    }

    @Test
    void writesToTheNearestRespondersOnly() {
        var root = TestStructures.in(directory).open("Réseau des Courriels");
        var office = TestStructures.in(directory).open("Antenne des Courriels", root);
        var near = agents.agent(
                Role.RESPONDER, Scope.under(java.util.List.of(office.code().value())));
        var far = agents.agent(
                Role.NATIONAL_CORRESPONDENT,
                Scope.under(java.util.List.of(root.code().value())));

        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());

        assertThat(mail("published:" + id + ":" + near).text()).contains("/espace/experiences/" + id);
        assertThat(find("published:" + id + ":" + far)).isEmpty();
    }

    private Mail mail(String told) {
        await().atMost(Duration.ofSeconds(20)).until(() -> find(told).isPresent());
        return find(told).orElseThrow();
    }

    private Optional<Mail> find(String told) {
        return jdbc.sql("select sealed from notification.mail where told = ?")
                .param(told)
                .query(byte[].class)
                .optional()
                .map(outbox::open);
    }
}
