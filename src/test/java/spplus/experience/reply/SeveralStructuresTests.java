package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
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
import spplus.experience.domain.Reply;
import spplus.experience.domain.Step;
import spplus.experience.domain.Story;
import spplus.experience.domain.Verdict;
import spplus.experience.promise.Pledge;
import spplus.experience.sharing.Author;
import spplus.experience.verdict.VerdictDesk;

/** Two structures of one experience: each stands where it stands, and the whole is told from both. */
@IntegrationTest
class SeveralStructuresTests {

    private static final String TITLE = "Deux guichets, deux réponses";
    private static final Story STORY = new Story(TITLE, "Chacun me renvoie vers l’autre.");
    private static final Reply.Wording WORDS =
            new Reply.Wording("Bonjour,", "Nous corrigeons.", "Merci,", "Le guichet");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn signedIn;

    @Autowired
    ReplyDesk replies;

    @Autowired
    VerdictDesk verdicts;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    ExperienceStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    Structure one;
    Structure other;
    ExperienceId id;

    @BeforeEach
    void anExperienceOfTwo() {
        one = TestStructures.in(directory).open("Guichet Un");
        other = TestStructures.in(directory).open("Guichet Deux");
        id = experiences.published(STORY, Feeling.NEGATIVE, one.code(), other.code());
    }

    @Test
    void leavesOneAwaitingWhenTheOtherReplied() {
        replies.open(agent(one), id, clock.instant());
        reply(one, Carried.NOTHING);

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(of(one)).isEqualTo(ReplyState.REPLIED);
        assertThat(of(other)).isEqualTo(ReplyState.NEVER_OPENED);
        assertThat(queue(other, "a-repondre")).contains(TITLE, "Jamais ouverte");
        assertThat(queue(one, "a-repondre")).doesNotContain(TITLE);
        assertThat(queue(one, "repondues")).contains(TITLE);

        replies.open(agent(other), id, clock.instant());

        assertThat(of(other)).isEqualTo(ReplyState.OPENED);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
    }

    @Test
    void isNotMarkedAsNobodysByOneOfThem() {
        disown(one);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NEVER_OPENED);
        assertThat(of(one)).isEqualTo(ReplyState.NOT_OURS);
        assertThat(queue(one, "pas-concernees")).contains(TITLE);
        assertThat(queue(one, "a-repondre")).doesNotContain(TITLE);
        assertThat(queue(other, "a-repondre")).contains(TITLE);
        assertThat(new Author(port).page(facade.find(id).orElseThrow().path()))
                .contains("Le service dit ne pas être concerné", "Jamais ouverte par le service");

        disown(other);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NOT_OURS);

        reply(other, Carried.NOTHING);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(of(one)).isEqualTo(ReplyState.NOT_OURS);
    }

    @Test
    void reopensForThoseWhoRepliedAndEachRepliesAgain() {
        reply(one, Carried.NOTHING);
        reply(other, Carried.NOTHING);
        verdicts.ask(id);
        verdicts.say(id, Verdict.NOT_SOLVED, null, "Rien n’a changé.");
        assertThat(List.of(of(one), of(other))).containsOnly(ReplyState.REOPENED);

        reply(one, Carried.NOTHING);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(of(other)).isEqualTo(ReplyState.REOPENED);

        reply(other, Carried.NOTHING);
        assertThat(of(other)).isEqualTo(ReplyState.REPLIED);
    }

    @Test
    void tellsReusersOfEachStructureAndOfPromises() {
        var due = LocalDate.now(clock).plusDays(20);
        reply(one, new Carried(List.of(new Pledge("Deux panneaux.", "", due)), null));

        var item = new Author(port).page("/api/v1/experiences/" + id);

        assertThat(item)
                .contains(
                        "\"replyState\":\"PROMISED\"", "\"replyState\":\"NEVER_OPENED\"", "\"what\":\"Deux panneaux.\"")
                .contains("\"dueOn\":\"" + due + "\"", "\"state\":\"OPEN\"", "\"replyStateSince\":\"");
    }

    private void disown(Structure structure) {
        transactions.executeWithoutResult(_ -> store.save(store.get(id)
                .note(Step.by(agent(structure), Step.Kind.NOT_OURS, clock.instant())
                        .forStructure(structure.code()))));
    }

    private void reply(Structure structure, Carried carried) {
        var writer = agent(structure);
        var reply = replies.save(writer, id, structure.code(), WORDS, carried, 0, clock.instant());
        replies.publish(writer, reply, 1, false, clock.instant());
    }

    private ReplyState of(Structure structure) {
        return store.get(id).snapshot().standings().each().get(structure.code()).state();
    }

    private String queue(Structure structure, String tab) {
        return signedIn.as(Role.RESPONDER, structure.code().value()).page("/espace/experiences?etat=" + tab);
    }

    private static Actor agent(Structure structure) {
        var scope = Scope.under(List.of(structure.code().value()));
        return TestActors.of("Agente", scope, Permission.REPLY, Permission.READ_EXPERIENCES);
    }
}
