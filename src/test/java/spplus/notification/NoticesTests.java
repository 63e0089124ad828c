package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.ReplyPublished;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Followers;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;
import spplus.platform.Ids;

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

    @Autowired
    Followers followers;

    @Autowired
    ApplicationEventPublisher events;

    @LocalServerPort
    int port;

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
    void writesInTheLanguageThatTheAuthorReadTheSiteIn() {
        var structure = TestStructures.in(directory).open("Bureau des Langues");
        var id = inEnglish(() -> experiences.shared(STORY, Feeling.NEGATIVE, structure.code()));
        var word = "Écrivez au médiateur.";
        transactions.executeWithoutResult(_ -> store.save(
                store.get(id).reject(RejectionReason.CLAIM, word, TestExperiences.MODERATOR, clock.instant())));

        var reference = store.get(id).reference().value();
        var received = mail("shared:" + id);
        assertThat(received.subject()).isEqualTo("We have received your experience " + reference);
        assertThat(received.text())
                .startsWith("Hello,")
                .containsPattern("/suivi/[A-Za-z0-9_-]{32}\\?langue=en")
                .contains("You receive this message because you left this address");
        assertThat(mail("rejected:" + id + ":1").text())
                .contains("for this reason: it is a complaint about a case")
                .contains("The moderator’s words: “Écrivez au médiateur.”")
                .contains("/charte?langue=en");
    }

    private static ExperienceId inEnglish(Supplier<ExperienceId> shares) {
        LocaleContextHolder.setLocale(Locale.UK);
        try {
            return shares.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
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

    @Test
    void saysWhatWasMaskedAndWhichArticleAsksForIt() {
        var structure = TestStructures.in(directory).open("Bureau des Masques");
        var id = experiences.shared(STORY, Feeling.NEGATIVE, structure.code());
        var redactions = Redactions.of(List.of("PHONE", "PHONE", "AGENT_NAME"));
        transactions.executeWithoutResult(
                _ -> store.save(store.get(id).publish(STORY, redactions, TestExperiences.MODERATOR, clock.instant())));

        assertThat(mail("published:" + id + ":author").text())
                .contains("masqué 3 passages")
                .contains("les articles 1, 2 de notre charte")
                .contains("/charte#article-1");
        var plain = experiences.published(STORY, Feeling.NEGATIVE, structure.code());
        assertThat(mail("published:" + plain + ":author").text()).doesNotContain("masqué");
    }

    @Test
    void tellsThoseWhoLivedTheSameOnceAReplyUntilTheySayStop() {
        var structure = TestStructures.in(directory).open("Bureau des Semblables");
        var id = experiences.published(STORY, Feeling.NEGATIVE, structure.code());
        follow(id, "un", "semblable-" + id + "@exemple.fr");
        follow(id, "deux", "Semblable-" + id + "@exemple.fr");
        follow(id, "l’auteur", "auteur-" + id + "@exemple.fr");

        var first = reply(id);
        var reply = new ReplyPublished(id, first);
        mail("reply:" + first + ":author");
        await().atMost(Duration.ofSeconds(20)).until(() -> toFollowers(first).size() == 1);
        transactions.executeWithoutResult(_ -> events.publishEvent(reply));
        var mail = outbox.open(toFollowers(first).getFirst());
        assertThat(mail.to()).isEqualToIgnoringCase("semblable-" + id + "@exemple.fr");
        assertThat(mail.text()).contains("Une attente trop longue").doesNotContain("Trois heures");

        var stop = mail.text().replaceAll("(?s).*(/ne-plus-suivre/[A-Za-z0-9_-]{32}).*", "$1");
        assertThat(get(stop)).contains("<form method=\"post\"");
        assertThat(get(stop)).contains("<form method=\"post\"");
        assertThat(post(stop)).contains("C’est fait");
        assertThat(post(stop)).contains("C’est fait");
        assertThat(followers.page(id, null, 10))
                .as("only the author’s own mark is left")
                .hasSize(1);

        var second = reply(id);
        mail("reply:" + second + ":author");
        await().atMost(Duration.ofSeconds(20)).until(() -> pending(first) == 0 && pending(second) == 0);
        assertThat(toFollowers(second)).isEmpty();
        assertThat(toFollowers(first)).hasSize(1);
    }

    private UUID reply(ExperienceId id) {
        var reply = Ids.next();
        transactions.executeWithoutResult(_ -> events.publishEvent(new ReplyPublished(id, reply)));
        return reply;
    }

    private void follow(ExperienceId id, String visitor, String email) {
        jdbc.sql("insert into experience.same_mark (experience_id, visitor, at) values (?, ?, now())")
                .param(id.value())
                .param(visitor.getBytes(StandardCharsets.UTF_8))
                .update();
        followers.put(id, visitor.getBytes(StandardCharsets.UTF_8), email);
    }

    private List<byte[]> toFollowers(UUID reply) {
        return jdbc.sql("select sealed from notification.mail where told like ?")
                .param("reply:" + reply + ":follower:%")
                .query(byte[].class)
                .list();
    }

    /** Events about this reply whose listeners are not done. */
    private long pending(UUID reply) {
        return jdbc.sql("select count(*) from platform.event_publication where serialized_event like ?")
                .param("%" + reply + "%")
                .query(Long.class)
                .single();
    }

    private String get(String path) {
        return client().get().uri(path).retrieve().body(String.class);
    }

    private String post(String path) {
        client().post().uri(path).retrieve().toBodilessEntity();
        return get(path);
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + port);
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
