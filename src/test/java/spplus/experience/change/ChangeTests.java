package spplus.experience.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import spplus.experience.change.ChangeRefused.Why;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reply.Carried;
import spplus.experience.reply.ReplyDesk;
import spplus.experience.reply.ReplyRefused;
import spplus.experience.sharing.Author;

@IntegrationTest
class ChangeTests {

    private static final Story STORY = new Story("Rampe fermée", "La rampe est fermée par une chaîne depuis un mois.");
    private static final Reply.Wording WORDS = new Reply.Wording("", "C’est réparé.", "", "");
    private static final Announcement RAMP = new Announcement("La rampe est rouverte.", "https://exemple.fr/rampe");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn signedIn;

    @Autowired
    ReplyDesk replies;

    @Autowired
    ChangeDesk desk;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    ExperienceStore store;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Structure office;
    Actor writer;
    Actor reader;
    ExperienceId id;
    Author author;

    @BeforeEach
    void anExperienceAwaits() {
        office = TestStructures.in(directory).open("Bureau des Changements");
        writer = agent("Rédactrice");
        reader = agent("Relecteur");
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        author = new Author(port);
    }

    @Test
    void isAlwaysReadByASecondPersonWithItsReply() {
        var reply = replies.save(writer, id, office.code(), WORDS, new Carried(List.of(), RAMP), 0, clock.instant());
        assertThatThrownBy(() -> replies.publish(writer, reply, 1, false, clock.instant()))
                .isInstanceOfSatisfying(ReplyRefused.class, refusal -> assertThat(refusal.why())
                        .isEqualTo(ReplyRefused.Why.CHANGE_NEEDS_READER));
        replies.submit(writer, reply, 1, clock.instant());
        assertThat(author.page(publicPath())).doesNotContain("La rampe est rouverte.");

        replies.validate(reader, reply, 2, true, clock.instant());

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.ACTION_DONE);
        assertThat(author.page(publicPath())).contains("La rampe est rouverte.", "href=\"https://exemple.fr/rampe\"");
    }

    @Test
    void mayBeAnnouncedLaterAndIsReadByAnother() {
        answered();
        var claim = desk.announce(writer, id, office.code(), RAMP);
        refused(Why.SAME_PERSON, () -> desk.publish(writer, claim));
        desk.sendBack(reader, claim, "Ajoutez une photo.");
        desk.submitAgain(writer, claim, new Announcement("La rampe est rouverte.", "Photo à l’entrée"));
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);

        desk.publish(reader, claim);

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.ACTION_DONE);
        assertThat(author.page(publicPath())).contains("Photo à l’entrée");
    }

    @Test
    void showsTheAuthorsWordOnlyOnceModerated() {
        answered();
        var claim = desk.announce(writer, id, office.code(), RAMP);
        desk.publish(reader, claim);
        var path = followUp() + "/changements/" + claim;
        author.page(path);
        assertThat(author.post(path, "mot", "").getBody()).contains("Écrivez quelques mots");
        assertThat(author.post(path, "mot", "Appelez-moi au 06 12 34 56 78.").getBody())
                .contains("[téléphone]");

        author.send(path, "mot", "La chaîne est revenue lundi.");

        assertThat(jdbc.sql("select contradiction_word from experience.change_claim where id = ?")
                        .param(claim)
                        .query(String.class)
                        .optional())
                .isEmpty();
        assertThat(author.page(publicPath())).doesNotContain("La chaîne est revenue lundi.");
        assertThat(author.page(path)).contains("Un modérateur lit votre mot");

        var moderator = signedIn.as(Role.MODERATOR, office.code().value());
        assertThat(moderator.page("/espace/moderation/contradictions")).contains("La chaîne est revenue lundi.");
        moderator.post("/espace/moderation/contradictions/" + claim, Map.of("decision", "publier"));

        assertThat(author.page(publicPath())).contains("La rampe est rouverte.", "La chaîne est revenue lundi.");
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.CONTRADICTED);
    }

    @Test
    void tellsTheAuthorWhyAWordIsNotShown() {
        answered();
        var claim = desk.announce(writer, id, office.code(), RAMP);
        desk.publish(reader, claim);
        var path = followUp() + "/changements/" + claim;
        author.send(path, "mot", "Ma voisine est d’accord avec moi.");

        var moderator = signedIn.as(Role.MODERATOR, office.code().value());
        var form = "/espace/moderation/contradictions/" + claim;
        assertThat(String.valueOf(moderator
                        .post(form, Map.of("decision", "refuser", "motif", ""))
                        .getBody()))
                .contains("Écrivez quelques mots");
        moderator.post(form, Map.of("decision", "refuser", "motif", "Le mot ne parle pas de la rampe."));

        assertThat(author.page(path)).contains("Le mot ne parle pas de la rampe.");
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.ACTION_DONE);
    }

    @Test
    void goesThroughTheWorkspaceByFormsAlone() {
        answered();
        var page = "/espace/experiences/" + id + "/changements";
        var responder = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(responder.page(page)).contains("Aucun changement n’est encore annoncé");
        assertThat(String.valueOf(responder
                        .post(page, Map.of("structure", office.code().value(), "quoi", "La rampe est rouverte."))
                        .getBody()))
                .contains("Donnez un lien", "La rampe est rouverte.");
        responder.post(
                page,
                Map.of(
                        "structure",
                        office.code().value(),
                        "quoi",
                        "La rampe est rouverte.",
                        "preuve",
                        "Photo à l’entrée"));
        assertThat(responder.page(page))
                .contains("À relire", "Photo à l’entrée")
                .doesNotContain("Valider et publier");

        var lead = signedIn.as(Role.VALIDATOR, office.code().value());
        assertThat(lead.page("/espace")).contains("Changements annoncés à relire");
        assertThat(lead.page(page)).contains("Valider et publier");
    }

    private void answered() {
        var reply = replies.save(writer, id, office.code(), WORDS, 0, clock.instant());
        replies.publish(writer, reply, 1, false, clock.instant());
    }

    private Actor agent(String name) {
        var scope = Scope.under(List.of(office.code().value()));
        return TestActors.of(name, scope, Permission.READ_EXPERIENCES, Permission.REPLY, Permission.VALIDATE_REPLIES);
    }

    private static void refused(Why why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ChangeRefused.class, refusal -> assertThat(refusal.why())
                .isEqualTo(why));
    }

    private String publicPath() {
        return facade.find(id).orElseThrow().path();
    }

    private String followUp() {
        return facade.contact(id).orElseThrow().followUpPath();
    }
}
