package spplus.experience.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reply.ReplyDesk;
import spplus.experience.sharing.Author;
import spplus.platform.HouseClock;

@IntegrationTest
class VerdictTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn signedIn;

    @Autowired
    VerdictDesk desk;

    @Autowired
    Verdicts verdicts;

    @Autowired
    ReplyDesk replies;

    @Autowired
    Replies published;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    ExperienceStore store;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    Structure office;
    Actor agent;
    ExperienceId id;
    Author author;

    @BeforeEach
    void anExperienceIsAnswered() {
        office = TestStructures.in(directory).open("Bureau du Bilan");
        var scope = Scope.under(List.of(office.code().value()));
        agent = TestActors.of("Agente", scope, Permission.REPLY, Permission.READ_EXPERIENCES);
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        reply("Nous corrigeons les horaires.", clock.instant());
        author = new Author(port);
    }

    @Test
    void asksOnceSomeWeeksAfterTheReply() {
        HouseClock.at(inDays(20), () -> desk.askAll());
        assertThat(verdicts.of(id)).isEmpty();
        assertThat(author.get(path()).getStatusCode().value()).isEqualTo(404);

        HouseClock.at(inDays(22), () -> desk.askAll());
        var asked = verdicts.of(id).orElseThrow().askedAt();
        HouseClock.at(inDays(40), () -> desk.askAll());

        assertThat(verdicts.of(id).orElseThrow().askedAt()).isEqualTo(asked);
        assertThat(author.page(followUp())).contains("Est-ce résolu", "/bilan");
    }

    @Test
    void keepsWhatTheAuthorSaysOnce() {
        desk.ask(id);
        author.page(path());
        author.page(path());
        assertThat(verdicts.of(id).orElseThrow().said()).isNull();
        assertThat(author.post(path()).getBody()).contains("Dites si c’est résolu");

        author.send(path(), "resultat", "SOLVED", "premiere", "OUI");
        author.send(path(), "resultat", "NOT_SOLVED", "mot", "Finalement non.");

        assertThat(verdicts.of(id)).hasValueSatisfying(said -> {
            assertThat(said.said().name()).isEqualTo("SOLVED");
            assertThat(said.firstTime()).isTrue();
        });
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(author.page(followUp())).contains("Vous avez dit");
    }

    @Test
    void reopensOnceWithAWordAndItsOwnTarget() {
        desk.ask(id);
        assertThat(author.post(path(), "resultat", "NOT_SOLVED").getBody()).contains("ce qui manque");
        assertThat(author.post(path(), "resultat", "NOT_SOLVED", "mot", "Rappelez le 06 12 34 56 78.")
                        .getBody())
                .contains("[téléphone]");
        author.send(path(), "resultat", "NOT_SOLVED", "mot", "Toujours fermé le mardi.");

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REOPENED);
        var responder = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(responder.page("/espace/experiences")).contains("Guichet fermé", "Rouverte");
        assertThat(responder.page("/espace/experiences?etat=rouvertes&delai=ON_TIME"))
                .contains("Guichet fermé");
        assertThat(responder.page("/espace/experiences/" + id))
                .contains("Toujours fermé le mardi.", "Publier la réponse");
        assertThat(author.page(facade.find(id).orElseThrow().path())).doesNotContain("Toujours fermé le mardi.");

        reply("Le mardi est rétabli.", clock.instant());

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(published.published(id)).hasSize(2);
        assertThat(author.page(facade.find(id).orElseThrow().path()))
                .contains("Nous corrigeons les horaires.", "Le mardi est rétabli.");
    }

    private void reply(String text, Instant at) {
        var words = new Reply.Wording("Bonjour,", text, "Merci,", "Le guichet");
        var reply = replies.save(agent, id, office.code(), words, 0, at);
        replies.publish(agent, reply, 1, false, at);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private String followUp() {
        return facade.contact(id).orElseThrow().followUpPath();
    }

    private String path() {
        return followUp() + "/bilan";
    }
}
