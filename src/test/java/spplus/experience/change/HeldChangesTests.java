package spplus.experience.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
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
import spplus.experience.reply.ReplyDesk;
import spplus.experience.sharing.Author;

/** An announced change is public at once, and told to its author when it cannot be undone any more. */
@IntegrationTest
class HeldChangesTests {

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
    HeldChanges held;

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
    MovableClock clock;

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
    void isToldWhenItCannotBeUndoneAnyMore() {
        answered();
        var claim = desk.announce(writer, id, office.code(), RAMP);
        desk.publish(reader, claim);

        assertThat(author.page(publicPath())).contains("La rampe est rouverte.");
        held.tell();
        assertThat(told(claim)).as("nobody is told in the first half hour").isZero();

        clock.advance(Duration.ofMinutes(31));
        held.tell();
        held.tell();
        await().untilAsserted(() -> assertThat(told(claim)).isEqualTo(1));
        refused(Why.TOO_LATE_TO_UNDO, () -> desk.undo(reader, claim));
    }

    @Test
    void leavesEverythingAsItWasWhenUndone() {
        answered();
        var before = TestExperiences.withoutNeighbours(author.page(publicPath()));
        var claim = desk.announce(writer, id, office.code(), RAMP);
        desk.publish(reader, claim);

        desk.undo(reader, claim);

        assertThat(TestExperiences.withoutNeighbours(author.page(publicPath()))).isEqualTo(before);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        clock.advance(Duration.ofMinutes(31));
        held.tell();
        assertThat(told(claim)).isZero();
        refused(Why.TOO_LATE_TO_UNDO, () -> desk.undo(reader, claim));
        desk.publish(reader, claim);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.ACTION_DONE);
    }

    @Test
    void staysOnceItsAuthorContradictedIt() {
        answered();
        var claim = desk.announce(writer, id, office.code(), RAMP);
        desk.publish(reader, claim);
        author.send(followUp() + "/changements/" + claim, "mot", "La chaîne est revenue lundi.");

        refused(Why.TOO_LATE_TO_UNDO, () -> desk.undo(reader, claim));
        assertThat(author.page(publicPath())).contains("La rampe est rouverte.");
    }

    @Test
    void isUndoneByFormsAlone() {
        answered();
        var claim = desk.announce(writer, id, office.code(), RAMP);
        desk.publish(reader, claim);
        var page = "/espace/experiences/" + id + "/changements";
        var responder = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(responder.page(page)).contains("La rampe est rouverte.").doesNotContain("Annuler la publication");

        var lead = signedIn.as(Role.VALIDATOR, office.code().value());
        assertThat(lead.page(page)).contains("Annuler la publication", "Vous pouvez annuler jusqu’au");
        lead.post(page + "/" + claim + "/annulation", Map.of());

        assertThat(lead.page(page)).contains("À relire", "Valider et publier").doesNotContain("Annuler la publication");
        assertThat(String.valueOf(
                        lead.post(page + "/" + claim + "/annulation", Map.of()).getBody()))
                .contains("Il est trop tard pour annuler");
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    private long told(UUID claim) {
        return jdbc.sql("select count(*) from notification.mail where told = ?")
                .param("change:" + claim)
                .query(Long.class)
                .single();
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
