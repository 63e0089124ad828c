package spplus.experience.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.core.Statistic;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reply.ReplyDesk;

/** Families of replies, from their publication to the page of the structure. */
@IntegrationTest
class ReplyStudyTests {

    @Autowired
    ReplyStudy study;

    @Autowired
    ReplyDesk desk;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    FigureRepository figures;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void countsTheSameReplyGivenToOthersAndIgnoresItsNumbers() {
        var office = TestStructures.in(directory).open("Accueil des Copies");
        var words = letter(office, "le 12 mars");
        assertThat(study.alike(words, null)).isZero();
        var first = published(office, words);
        var second = published(office, letter(office, "le 9 avril"));
        awaitRead(first, second);
        assertThat(study.alike(words, null)).isEqualTo(2);
        assertThat(study.alike(words, first)).isEqualTo(1);
        assertThat(study.alike(
                        words + " Et voici, pour vous seule, ce que nous avons changé depuis : la rampe est"
                                + " posée, la porte s’ouvre, et une chaise attend près du guichet numéro deux.",
                        null))
                .isZero();
    }

    @Test
    void readsAReplyOnceHoweverOftenItIsTold() {
        var office = TestStructures.in(directory).open("Accueil des Échos");
        var reply = published(office, letter(office, "hier"));
        awaitRead(reply);
        study.read(reply);
        study.read(reply);
        study.read(UUID.randomUUID());
        assertThat(jdbc.sql("select count(*) from experience.reply_study where reply_id = ?")
                        .param(reply)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void showsTheShareOnceThereAreEnoughReplies() {
        var root = TestStructures.in(directory).open("Réseau des Parts");
        var office = TestStructures.in(directory).open("Accueil des Parts", root);
        var agent = signedIn.as(Role.RESPONDER, root.code().value());
        var same = letter(office, "demain");
        var replies = List.of(published(office, same), published(office, same));
        awaitRead(replies.getFirst(), replies.getLast());
        study.catchUp(_ -> {});
        assertThat(agent.page("/espace/experiences/qualite"))
                .contains("Réseau des Parts", "Trop peu de réponses pour un pourcentage", "2 réponses, il en faut");
        for (int i = 2; i < Statistic.MINIMUM_DENOMINATOR; i++) {
            awaitRead(published(office, "Réponse écrite pour " + UUID.randomUUID() + " et nul autre que lui."));
        }
        study.catchUp(_ -> {});
        var shares =
                figures.shares(List.of(root.code().value())).get(root.code().value());
        assertThat(shares.alike().numerator()).isEqualTo(2);
        assertThat(shares.alike().denominator()).isEqualTo(Statistic.MINIMUM_DENOMINATOR);
        assertThat(agent.page("/espace/experiences/qualite?structure=" + root.code()))
                .contains("Accueil des Parts", "(2 sur 10)");
        assertThat(signedIn.nobody().page(office.path()))
                .contains("Des réponses écrites pour chacun", "2 réponses sur 10");
    }

    @Test
    void hidesTheFiguresOfOthers() {
        var mine = TestStructures.in(directory).open("Réseau à Moi");
        var theirs = TestStructures.in(directory).open("Réseau des Autres");
        var agent = signedIn.as(Role.RESPONDER, mine.code().value());
        assertThat(agent.get("/espace/experiences/qualite?structure=" + theirs.code())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private void awaitRead(UUID... replies) {
        for (var reply : replies) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> jdbc.sql("select count(*) from experience.reply_study where reply_id = ?")
                                    .param(reply)
                                    .query(Long.class)
                                    .single()
                            == 1);
        }
    }

    private UUID published(Structure office, String body) {
        var now = clock.instant();
        var story = new Story("Un récit", "La rampe manque devant la porte du guichet, et personne ne répond.");
        var id = experiences.published(story, Feeling.NEGATIVE, office.code());
        var scope = Scope.under(List.of(office.code().value()));
        var agent = TestActors.of("Agent", scope, Permission.READ_EXPERIENCES, Permission.REPLY);
        var reply = desk.save(agent, id, office.code(), new Reply.Wording("", body, "", ""), 0, now);
        desk.publish(agent, reply, 1, true, now);
        return reply;
    }

    /** No other test writes it. */
    private static String letter(Structure office, String day) {
        return "Nous avons reçu votre message " + day + ". L’équipe de " + office.name() + " " + office.code()
                + " vous remercie et vous attend au guichet, du lundi au vendredi, avec votre dossier complet.";
    }
}
