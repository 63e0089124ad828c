package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.followup.FollowUpDesk;
import spplus.experience.reply.ReplyRefused.Why;
import spplus.experience.trust.HeldReplies;

/** A trusted responder publishes at once, and nobody is told while it may be undone. */
@IntegrationTest
class TrustedRepliesTests {

    private static final Reply.Wording WORDS =
            new Reply.Wording("Bonjour,", "Les horaires sont corrigés.", "Cordialement,", "Le guichet");

    @Autowired
    ReplyDesk desk;

    @Autowired
    SettingsDesk settings;

    @Autowired
    HeldReplies held;

    @Autowired
    FollowUpDesk authors;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.MovableClock clock;

    private Structure office;
    private Actor writer;
    private ExperienceId id;

    @BeforeEach
    void aTrustedResponderAnswers() {
        office = TestStructures.in(directory).open("Bureau relu");
        settings.set(
                ReplyDeskTests.agent(office, Permission.MANAGE_STRUCTURE),
                new StructureSettings(office.code(), true, null, null, null, null),
                clock.instant());
        id = experiences.published(
                new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h."),
                Feeling.NEUTRAL,
                office.code());
        writer = ReplyDeskTests.agent(office, Permission.REPLY);
        trust(writer);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void isPublicAtOnceAndToldWhenItCannotBeUndoneAnyMore() {
        var reply = published();

        assertThat(publicPage()).contains("Les horaires sont corrigés");
        held.tell();
        assertThat(mails(reply)).as("nobody is told in the first half hour").isZero();

        clock.advance(Duration.ofMinutes(31));
        held.tell();
        await().untilAsserted(() -> assertThat(mails(reply)).isEqualTo(1));
        refused(Why.TOO_LATE_TO_UNDO, () -> desk.undo(writer, reply, clock.instant()));
    }

    @Test
    void leavesThePublicPageAsItWasWhenUndone() {
        desk.open(writer, id, clock.instant());
        var before = publicPage();
        var reply = published();
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);

        desk.undo(writer, reply, clock.instant());

        assertThat(publicPage()).isEqualTo(before);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.OPENED);
        assertThat(store.get(id).snapshot().repliedAt()).isNull();
        clock.advance(Duration.ofMinutes(31));
        held.tell();
        assertThat(held.find(reply, clock.instant())).isEmpty();
        assertThat(events(reply)).as("nothing is left to tell").isZero();
        assertThat(mails(reply)).isZero();
        assertThat(actions()).contains("experience.reply-trusted", "experience.reply-undone");

        var version = desk.save(writer, id, office.code(), body("Mieux dit."), version(reply), clock.instant());
        desk.publish(writer, version, version(reply), false, clock.instant());
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(publicPage()).contains("Mieux dit.");
    }

    @Test
    void isReadByASecondPersonWhenItIsCriticalOrTheWriterIsNotTrusted() {
        jdbc.sql(
                        "update experience.criticality set corrected = 3, word = 'Grave', corrected_at = now() where experience_id = ?")
                .param(id.value())
                .update();
        var reply = desk.save(writer, id, office.code(), WORDS, 0, clock.instant());
        refused(Why.NEEDS_SECOND_READER, () -> desk.publish(writer, reply, 1, false, clock.instant()));

        jdbc.sql("update experience.criticality set corrected = 0 where experience_id = ?")
                .param(id.value())
                .update();
        var other = ReplyDeskTests.agent(office, Permission.REPLY);
        refused(Why.NEEDS_SECOND_READER, () -> desk.publish(other, reply, 1, false, clock.instant()));
        jdbc.sql("update experience.trust_grant set revoked_at = now() where agent = ?")
                .param(writer.id())
                .update();
        refused(Why.NEEDS_SECOND_READER, () -> desk.publish(writer, reply, 1, false, clock.instant()));
    }

    @Test
    void staysOnceItsAuthorSaidWhatItIsWorthAndIsUndoneByNobodyElse() {
        var reply = published();
        var colleague = ReplyDeskTests.agent(office, Permission.REPLY);
        assertThatThrownBy(() -> desk.undo(colleague, reply, clock.instant())).isInstanceOf(NotThere.class);

        authors.rate(id, reply, Reply.Rating.USEFUL, null);

        refused(Why.RATED, () -> desk.undo(writer, reply, clock.instant()));
        assertThat(publicPage()).contains("Les horaires sont corrigés");
    }

    private UUID published() {
        var reply = desk.save(writer, id, office.code(), WORDS, 0, clock.instant());
        desk.publish(writer, reply, 1, false, clock.instant());
        return reply;
    }

    private void trust(Actor agent) {
        jdbc.sql("""
                insert into experience.trust_grant (id, agent, agent_name, structure, scope, granted_at, granted_by,
                  granted_by_name, validated, unchanged, rated, useful, contradicted)
                values (gen_random_uuid(), ?, 'Sacha', ?, ?, now(), gen_random_uuid(), 'Dominique', 20, 20, 10, 10, 0)
                """)
                .param(agent.id())
                .param(office.code().value())
                .param(new String[] {office.code().value()})
                .update();
    }

    /** Without the experiences that are like it: others may come meanwhile. */
    private String publicPage() {
        var page = signedIn.nobody().page("/experiences/" + store.get(id).reference() + "-guichet-ferme");
        return TestExperiences.withoutNeighbours(page);
    }

    private int version(UUID reply) {
        return jdbc.sql("select version from experience.reply where id = ?")
                .param(reply)
                .query(Integer.class)
                .single();
    }

    private long mails(UUID reply) {
        return jdbc.sql("select count(*) from notification.mail where told = ?")
                .param("reply:" + reply + ":author")
                .query(Long.class)
                .single();
    }

    private long events(UUID reply) {
        return jdbc.sql("select count(*) from experience.held_reply where reply_id = ?")
                .param(reply)
                .query(Long.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit.entry where subject = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private static Reply.Wording body(String text) {
        return new Reply.Wording("Bonjour,", text, "Cordialement,", "Le guichet");
    }

    private static void refused(Why why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ReplyRefused.class, refusal -> assertThat(refusal.why())
                .isEqualTo(why));
    }
}
