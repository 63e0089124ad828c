package spplus.experience.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.State;
import spplus.experience.TestExperiences;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;
import spplus.experience.sharing.Author;
import spplus.platform.Ids;

@IntegrationTest
class FollowUpTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @LocalServerPort
    int port;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    FollowUpDesk desk;

    @Autowired
    Replies replies;

    @Autowired
    Steps steps;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    ExperienceStore store;

    @Autowired
    ProposedEdits edits;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

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
    void tellsWhereTheExperienceStandsAndChangesNothing() {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        var page = follow(id);

        for (int visit = 0; visit < 3; visit++) {
            assertThat(author.page(page)).contains("attend d’être lu").contains("Guichet fermé");
            author.page(page + "/retirer");
            author.page(page + "/supprimer");
        }

        assertThat(store.get(id).state()).isEqualTo(State.AWAITING_MODERATION);
        assertThat(facade.contact(id)).isPresent();
        assertThat(author.get("/suivi/" + "a".repeat(32)).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void ratesAReplyAndMayChangeForHalfAnHour() {
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var reply = reply(id);
        var path = follow(id) + "/reponses/" + reply;

        assertThat(author.post(path, "mot", "merci").getBody()).contains("Choisissez");
        assertThat(author.post(path, "avis", "USEFUL", "mot", "Appelez-moi au 06 12 34 56 78.")
                        .getBody())
                .contains("Appelez-moi au [téléphone].");
        author.send(path, "avis", "USEFUL", "mot", "Clair et rapide");
        author.send(path, "avis", "NOT_USEFUL", "mot", "");
        assertThat(rating(reply)).isEqualTo("NOT_USEFUL");

        clock.advance(Duration.ofMinutes(31));
        author.send(path, "avis", "USEFUL");

        assertThat(rating(reply)).isEqualTo("NOT_USEFUL");
        assertThat(author.page(follow(id))).contains("Non, pas utile").doesNotContain(path);
        assertThat(author.post(follow(id) + "/reponses/" + UUID.randomUUID(), "avis", "USEFUL")
                        .getStatusCode()
                        .is3xxRedirection())
                .isTrue();
    }

    @Test
    void takesPersonalDataOutOfTheWordsOfAnAuthorWhoeverAsks() {
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var reply = reply(id);
        desk.rate(id, reply, Reply.Rating.NOT_USEFUL, "Rappelez-moi au 06 12 34 56 78.");
        assertThat(replies.published(id).getFirst().ratingWord())
                .contains("[téléphone]")
                .doesNotContain("06 12");
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.RATED);

        var refused = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        transactions.executeWithoutResult(_ -> store.save(store.get(refused)
                .reject(RejectionReason.CLAIM, "Une réclamation.", TestExperiences.MODERATOR, clock.instant())));
        desk.appeal(refused, "Rappelez-moi au 06 12 34 56 78.");
        assertThat(steps.of(refused).getLast().word()).contains("[téléphone]").doesNotContain("06 12");
    }

    @Test
    void publishesTheEditsThatItsAuthorAccepts() {
        var id = proposed("Porte close à 14 h.");
        assertThat(author.page(follow(id)))
                .contains("Nous avons besoin de votre accord")
                .contains("<del>")
                .contains("Un nom est retiré.");

        author.send(follow(id) + "/modifications", "reponse", "ACCEPTER");
        author.send(follow(id) + "/modifications", "reponse", "ACCEPTER");

        assertThat(store.get(id).state()).isEqualTo(State.PUBLISHED);
        assertThat(author.page(follow(id))).contains("Porte close à 14 h.").contains("href=\"/experiences/");
    }

    @Test
    void publishesNothingWhenItsAuthorRefuses() {
        var id = proposed("Porte close.");
        author.send(follow(id) + "/modifications", "reponse", "REFUSER");
        assertThat(store.get(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(author.post(follow(id) + "/modifications", "reponse", "PUBLIER")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void saysWhyItIsRejectedAndTakesOneAppeal() {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        reject(id);
        assertThat(author.page(follow(id))).contains("/charte#article-5").contains("Écrivez au service.");

        assertThat(author.post(follow(id) + "/contestation", "mot", "Joignez-moi : lea@exemple.fr")
                        .getBody())
                .contains("[courriel]");
        author.send(follow(id) + "/contestation", "mot", "Ce n’est pas une réclamation.");
        assertThat(store.get(id).state()).isEqualTo(State.APPEALED);
        reject(id);

        assertThat(author.page(follow(id))).contains("Il n’est plus possible");
        author.send(follow(id) + "/contestation", "mot", "Encore");
        assertThat(store.get(id).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void correctsBeforeAnybodyReadsIt() {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        var story = author.send(follow(id) + "/corriger");
        assertThat(author.page(story)).contains("Guichet fermé").contains("Vous corrigez");

        author.send(story, "titre", "Guichet souvent fermé", "recit", STORY.text());
        var draft = story.replace("/recit", "");
        clock.advance(Duration.ofSeconds(20));
        var done = author.send(draft + "/envoyer", "altcha", author.proof());

        assertThat(Author.path(author.get(done))).isEqualTo(follow(id));
        assertThat(quarantine.find(id).orElseThrow().title()).isEqualTo("Guichet souvent fermé");
    }

    @Test
    void correctsNothingWhileAModeratorReads() {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        var story = author.send(follow(id) + "/corriger");
        jdbc.sql("""
                insert into experience.moderation_claim (experience_id, agent, agent_name, until)
                values (?, ?, 'Camille', now() + interval '15 minutes')
                """).param(id.value()).param(UUID.randomUUID()).update();

        assertThat(author.page(follow(id))).contains("en train de lire").doesNotContain("/corriger");
        assertThat(author.send(follow(id) + "/corriger")).isEqualTo(follow(id));
        clock.advance(Duration.ofSeconds(20));
        assertThat(author.post(story.replace("/recit", "/envoyer"), "altcha", author.proof())
                        .getBody())
                .contains("Une personne lit votre récit en ce moment");
    }

    private String follow(ExperienceId id) {
        return contacts.followUpPath(id).orElseThrow();
    }

    private ExperienceId proposed(String text) {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        transactions.executeWithoutResult(_ -> {
            var moderator = TestExperiences.MODERATOR;
            store.save(store.get(id).proposeEdits("Un nom est retiré.", moderator, clock.instant()));
            edits.put(id, new Story(STORY.title(), text), "Un nom est retiré.", moderator.id(), clock.instant());
        });
        return id;
    }

    private void reject(ExperienceId id) {
        transactions.executeWithoutResult(_ -> store.save(store.get(id)
                .reject(RejectionReason.CLAIM, "Écrivez au service.", TestExperiences.MODERATOR, clock.instant())));
    }

    private UUID reply(ExperienceId id) {
        var reply = Ids.next();
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into experience.reply (id, experience_id, structure, state, body, created_at, updated_at,
                      published_at)
                    values (?, ?, ?, 'PUBLISHED', 'Nous avons corrigé les horaires du site.', now(), now(), now())
                    """).params(reply, id.value(), office.code().value()).update();
            store.save(store.get(id).replied(reply, office.code(), TestExperiences.MODERATOR, clock.instant()));
        });
        return reply;
    }

    private String rating(UUID reply) {
        return jdbc.sql("select rating from experience.reply where id = ?")
                .param(reply)
                .query(String.class)
                .single();
    }
}
