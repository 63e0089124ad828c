package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reply.ReplyRefused.Why;

@IntegrationTest
class ReplyDeskTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");
    private static final Reply.Wording WORDS =
            new Reply.Wording("Bonjour,", "Les horaires sont corrigés.", "Cordialement,", "Le guichet");

    @Autowired
    ReplyDesk desk;

    @Autowired
    SettingsDesk settings;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Replies replies;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    Structure root;
    Structure office;
    ExperienceId id;
    Actor writer;

    @BeforeEach
    void anExperienceAwaits() {
        root = TestStructures.in(directory).open("Réseau du Bureau");
        office = TestStructures.in(directory).open("Bureau des réponses", root);
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        writer = agent(office, Permission.REPLY);
    }

    @Test
    void publishesADraftAndTellsTheExperience() {
        var reply = desk.save(writer, id, office.code(), WORDS, 0, clock.instant());
        desk.publish(writer, reply, 1, false, clock.instant());

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(replies.published(id)).singleElement().satisfies(found -> {
            assertThat(found.wording()).isEqualTo(WORDS);
            assertThat(found.writtenBy()).isEqualTo(writer.name());
        });
        refused(Why.ALREADY_PUBLISHED, () -> desk.publish(writer, reply, 2, false, clock.instant()));
    }

    @Test
    void keepsOneReplyForEachStructure() {
        var second = TestStructures.in(directory).open("Deuxième bureau");
        var shared = experiences.published(STORY, Feeling.NEGATIVE, office.code(), second.code());
        var first = desk.save(writer, shared, office.code(), WORDS, 0, clock.instant());
        var other = agent(second, Permission.REPLY);
        var otherReply = desk.save(other, shared, second.code(), WORDS, 0, clock.instant());
        desk.publish(writer, first, 1, false, clock.instant());
        desk.publish(other, otherReply, 1, false, clock.instant());

        assertThat(replies.published(shared)).hasSize(2);
        assertThatThrownBy(() -> desk.save(writer, shared, second.code(), WORDS, 2, clock.instant()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void losesNothingWhenTwoColleaguesWriteAtOnce() {
        var colleague = agent(office, Permission.REPLY);
        desk.save(writer, id, office.code(), WORDS, 0, clock.instant());

        assertThatThrownBy(() -> desk.save(colleague, id, office.code(), body("Autre texte."), 0, clock.instant()))
                .isInstanceOfSatisfying(ReplyRefused.class, refusal -> {
                    assertThat(refusal.why()).isEqualTo(Why.CHANGED_MEANWHILE);
                    assertThat(refusal.other().wording()).isEqualTo(WORDS);
                    assertThat(refusal.other().writtenBy()).isEqualTo(writer.name());
                });
        desk.save(colleague, id, office.code(), body("Les deux textes réunis."), 1, clock.instant());
        assertThat(replies.of(id)).singleElement().satisfies(reply -> assertThat(reply.writtenBy())
                .isEqualTo(colleague.name()));
    }

    @Test
    void asksForASecondReaderWhereTheStructureAboveWantsOne() {
        secondReader();
        var reply = desk.save(writer, id, office.code(), WORDS, 0, clock.instant());
        refused(Why.NEEDS_SECOND_READER, () -> desk.publish(writer, reply, 1, false, clock.instant()));

        desk.submit(writer, reply, 1, clock.instant());
        refused(Why.AWAITS_READER, () -> desk.save(writer, id, office.code(), body("Tard."), 2, clock.instant()));
        var reader = agent(root, Permission.VALIDATE_REPLIES);
        desk.validate(reader, reply, 2, false, clock.instant());

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
    }

    @Test
    void refusesTheSamePersonAsSecondReader() {
        secondReader();
        var both = agent(office, Permission.REPLY, Permission.VALIDATE_REPLIES);
        var reply = desk.save(both, id, office.code(), WORDS, 0, clock.instant());
        desk.save(writer, id, office.code(), body("Relu par un autre."), 1, clock.instant());
        desk.submit(writer, reply, 2, clock.instant());

        refused(Why.SAME_PERSON, () -> desk.validate(both, reply, 3, false, clock.instant()));
        assertThatThrownBy(() -> desk.validate(writer, reply, 3, false, clock.instant()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void sendsADraftBackWithAWord() {
        secondReader();
        var reply = desk.save(writer, id, office.code(), WORDS, 0, clock.instant());
        desk.submit(writer, reply, 1, clock.instant());
        var reader = agent(root, Permission.VALIDATE_REPLIES);
        refused(Why.EMPTY, () -> desk.sendBack(reader, reply, " "));
        desk.sendBack(reader, reply, "Dites quand les horaires changent.");

        desk.save(writer, id, office.code(), body("Les horaires changent lundi."), 3, clock.instant());
        assertThat(replies.of(id)).singleElement().satisfies(found -> assertThat(found.state())
                .isEqualTo(Reply.State.DRAFT));
    }

    @Test
    void warnsOfPersonalDataBeforeThePublicReadsIt() {
        var words = body("Appelez Paul au 06 12 34 56 78.");
        var reply = desk.save(writer, id, office.code(), words, 0, clock.instant());

        assertThatThrownBy(() -> desk.publish(writer, reply, 1, false, clock.instant()))
                .isInstanceOfSatisfying(ReplyRefused.class, refusal -> assertThat(refusal.passages())
                        .contains("06 12 34 56 78"));
        assertThat(store.get(id).replyState().isWaiting()).isTrue();
        desk.publish(writer, reply, 1, true, clock.instant());
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
    }

    @Test
    void correctsAPublicReplyForHalfAnHour() {
        var now = clock.instant();
        var reply = desk.save(writer, id, office.code(), WORDS, 0, now);
        desk.publish(writer, reply, 1, false, now);

        desk.correct(writer, reply, body("Sans faute."), 2, false, now.plus(Duration.ofMinutes(29)));
        refused(Why.TOO_LATE, () -> desk.correct(writer, reply, WORDS, 3, false, now.plus(Duration.ofMinutes(31))));
        assertThat(replies.published(id).getFirst().wording().body()).isEqualTo("Sans faute.");
    }

    @Test
    void marksOpenedOnlyForThoseWhoMayReplyThere() {
        desk.open(agent(office, Permission.READ_EXPERIENCES), id, clock.instant());
        desk.open(nationwide(Permission.REPLY, Permission.READ_EXPERIENCES), id, clock.instant());
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NEVER_OPENED);
        desk.open(writer, id, clock.instant());
        desk.open(writer, id, clock.instant());
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.OPENED);
    }

    @Test
    void takesEachSettingFromTheNearestStructureThatSetsIt() {
        var manager = agent(root, Permission.MANAGE_STRUCTURE);
        settings.set(
                manager,
                new StructureSettings(root.code(), true, 20, "Madame, Monsieur,", null, "La direction"),
                clock.instant());
        settings.set(manager, new StructureSettings(office.code(), null, 5, null, null, null), clock.instant());

        var inForce = settings.inForce(office.code());
        assertThat(inForce.secondReader()).isTrue();
        assertThat(inForce.targetDays()).isEqualTo(5);
        assertThat(inForce.greeting()).isEqualTo("Madame, Monsieur,");
        assertThat(inForce.closing()).isEqualTo("Cordialement,");
        assertThat(inForce.signature()).isEqualTo("La direction");
        assertThat(settings.inherited(office.code()).targetDays()).isEqualTo(20);
        assertThatThrownBy(() -> settings.set(
                        agent(office, Permission.MANAGE_STRUCTURE),
                        StructureSettings.none(root.code()),
                        clock.instant()))
                .isInstanceOf(NotThere.class);
    }

    private void secondReader() {
        settings.set(
                agent(root, Permission.MANAGE_STRUCTURE),
                new StructureSettings(root.code(), true, null, null, null, null),
                clock.instant());
    }

    private static void refused(Why why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ReplyRefused.class, refusal -> assertThat(refusal.why())
                .isEqualTo(why));
    }

    private static Reply.Wording body(String text) {
        return new Reply.Wording("Bonjour,", text, "Cordialement,", "Le guichet");
    }

    /** Everyone who works may read. */
    static Actor agent(Structure structure, Permission... permissions) {
        return actor(Scope.under(List.of(structure.code().value())), permissions);
    }

    static Actor nationwide(Permission... permissions) {
        return actor(Scope.EVERYWHERE, permissions);
    }

    private static Actor actor(Scope scope, Permission... permissions) {
        var grants = new EnumMap<Permission, Scope>(Map.of(Permission.READ_EXPERIENCES, scope));
        for (var permission : permissions) {
            grants.put(permission, scope);
        }
        var id = UUID.randomUUID();
        return new Actor(id, "Agent " + id.toString().substring(0, 8), grants);
    }
}
