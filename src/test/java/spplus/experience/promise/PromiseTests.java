package spplus.experience.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Followers;
import spplus.experience.domain.PromiseState;
import spplus.experience.domain.PromiseWord;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.promise.PromiseRefused.Why;
import spplus.experience.reply.Carried;
import spplus.experience.reply.ReplyDesk;
import spplus.experience.sharing.Author;
import spplus.platform.HouseClock;

@IntegrationTest
class PromiseTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");
    private static final Reply.Wording WORDS =
            new Reply.Wording("Bonjour,", "Nous corrigeons.", "Merci,", "Le guichet");

    @LocalServerPort
    int port;

    @Autowired
    ReplyDesk replies;

    @Autowired
    PromiseDesk desk;

    @Autowired
    PromiseRepository promises;

    @Autowired
    PromiseRounds rounds;

    @Autowired
    Witnesses witnesses;

    @Autowired
    Followers followers;

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
    Actor agent;
    ExperienceId id;

    @BeforeEach
    void anExperienceAwaits() {
        office = TestStructures.in(directory).open("Bureau des Promesses");
        var scope = Scope.under(List.of(office.code().value()));
        agent = TestActors.of("Agente", scope, Permission.REPLY, Permission.READ_EXPERIENCES);
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
    }

    @Test
    void becomesPublicWithItsReplyAndNotBefore() {
        var due = today().plusDays(30);
        var reply = save(due);
        assertThat(promises.of(id)).isEmpty();
        assertThat(new Author(port).page(publicPath())).doesNotContain("Deux panneaux");

        replies.publish(agent, reply, 1, false, clock.instant());

        assertThat(promises.of(id)).singleElement().satisfies(promise -> {
            assertThat(promise.dueOn()).isEqualTo(due);
            assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
        });
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.PROMISED);
        assertThat(new Author(port).page(publicPath())).contains("Deux panneaux", "Bureau des Promesses l’a promis");
    }

    @Test
    void showsWhatEachSideSaysAndNeverMixesThem() {
        var promise = promised(today().plusDays(10));
        desk.tell(agent, promise.id(), true, "Les panneaux sont posés.");

        assertThat(promises.find(promise.id()).orElseThrow().state()).isEqualTo(PromiseState.SAID_KEPT);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.PROMISED);

        var author = new Author(port);
        var path = witnesses.authorPath(promise.id()).orElseThrow();
        author.page(path);
        author.get(path + "?utm=scanner");
        assertThat(promises.find(promise.id()).orElseThrow().witnessed()).isNull();
        assertThat(author.post(path).getBody()).contains("Choisissez une réponse");
        author.send(path, "tenue", "NOT_KEPT");

        assertThat(promises.find(promise.id()).orElseThrow().state()).isEqualTo(PromiseState.CONTRADICTED);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.CONTRADICTED);
        assertThat(author.page(publicPath()))
                .contains("Les panneaux sont posés.", "L’auteur dit qu’elle n’est pas tenue");
        assertThat(author.page(facade.contact(id).orElseThrow().followUpPath())).contains("Deux panneaux", path);
    }

    @Test
    void isToldNotKeptOnlyFromItsDay() {
        var promise = promised(today().plusDays(5));
        refused(Why.NOT_DUE, () -> desk.tell(agent, promise.id(), false, "Pas encore."));
        refused(Why.CHOICE_MISSING, () -> desk.tell(agent, promise.id(), null, "Rien."));
        refused(Why.WORD_MISSING, () -> desk.tell(agent, promise.id(), true, " "));
        refused(Why.WORD_PERSONAL, () -> desk.tell(agent, promise.id(), true, "Appelez le 06 12 34 56 78."));

        on(promise.dueOn(), () -> desk.tell(agent, promise.id(), false, "Le budget n’a pas suivi."));

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NOT_KEPT);
        refused(Why.TOLD_ALREADY, () -> desk.tell(agent, promise.id(), true, "Finalement si."));
    }

    @Test
    void mayBeMovedOnceBeforeItsDayAndSaysWhy() {
        var promise = promised(today().plusDays(5));
        var later = promise.dueOn().plusDays(20);
        refused(Why.DAY_TOO_SOON, () -> desk.extend(agent, promise.id(), promise.dueOn(), "Retard."));
        refused(Why.DAY_TOO_FAR, () -> desk.extend(agent, promise.id(), later.plusYears(1), "Retard."));

        desk.extend(agent, promise.id(), later, "Les panneaux arrivent en retard.");

        assertThat(promises.find(promise.id()).orElseThrow().dueOn()).isEqualTo(later);
        refused(Why.NO_EXTENSION, () -> desk.extend(agent, promise.id(), later.plusDays(9), "Encore."));
        assertThat(new Author(port).page(publicPath())).contains("Les panneaux arrivent en retard.");
    }

    @Test
    void isNobodyElsesBusiness() {
        var promise = promised(today().plusDays(5));
        var elsewhere = TestStructures.in(directory).open("Bureau d’ailleurs");
        var stranger = new Actor(
                UUID.randomUUID(),
                "Étranger",
                Map.of(Permission.REPLY, Scope.under(List.of(elsewhere.code().value()))));
        assertThatThrownBy(() -> desk.tell(stranger, promise.id(), true, "Fait."))
                .isInstanceOf(NoSuchPromise.class);
    }

    @Test
    void asksThoseWhoLivedTheSameAndStopsWhenTheyWish() {
        var promise = promised(today().plusDays(5));
        var visitor = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        jdbc.sql("insert into experience.same_mark (experience_id, visitor, at) values (?, ?, now())")
                .params(id.value(), visitor)
                .update();
        followers.put(id, visitor, "temoin-" + id + "@exemple.fr");
        desk.tell(agent, promise.id(), true, "Les panneaux sont posés.");

        var path = jdbc.sql("select id from experience.promise_witness where promise_id = ? and visitor = ?")
                .params(promise.id(), visitor)
                .query(UUID.class)
                .optional()
                .map(witnesses::path)
                .orElseThrow();
        var witness = new Author(port);
        witness.send(path, "tenue", "PARTLY");

        assertThat(witnesses.ofOthers(promise.id())).isEqualTo(Map.of(PromiseWord.PARTLY, 1L));
        assertThat(promises.find(promise.id()).orElseThrow().witnessed()).isNull();
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.PROMISED);
        assertThat(witness.page(publicPath())).contains("Une personne qui a vécu la même chose a répondu");

        witness.send(path + "/silence");
        assertThat(followers.email(id, visitor)).isEmpty();
        assertThat(witness.page(path)).contains("vous ne recevrez plus rien");
    }

    /** From winter to summer time (29 March 2026), across Easter Monday (6 April). */
    @Test
    void remindsOnTheRightDaysAndAsksAfterSilence() {
        var made = LocalDate.of(2026, 3, 20);
        var due = LocalDate.of(2026, 4, 7);
        on(made, () -> id = experiences.published(STORY, Feeling.NEGATIVE, office.code()));
        on(made, () -> replies.publish(agent, save(due), 1, false, clock.instant()));
        var promise = promises.of(id).getFirst();

        var told = new ArrayList<LocalDate>();
        var asked = new ArrayList<LocalDate>();
        for (var day = made; day.isBefore(due.plusDays(40)); day = day.plusDays(1)) {
            long before = reminders(promise);
            boolean notAsked = promises.find(promise.id()).orElseThrow().askedAt() == null;
            on(day, () -> rounds.visit(promise.id()));
            on(day, () -> rounds.visit(promise.id()));
            if (reminders(promise) > before) {
                told.add(day);
            }
            if (notAsked && promises.find(promise.id()).orElseThrow().askedAt() != null) {
                asked.add(day);
            }
        }

        assertThat(told)
                .containsExactly(
                        LocalDate.of(2026, 3, 23),
                        LocalDate.of(2026, 4, 2),
                        LocalDate.of(2026, 4, 7),
                        LocalDate.of(2026, 4, 8),
                        LocalDate.of(2026, 4, 14),
                        LocalDate.of(2026, 4, 21));
        assertThat(asked).containsExactly(LocalDate.of(2026, 4, 10));
    }

    @Test
    void tellsOnlyTheLastReminderAfterDaysWithoutARound() {
        var made = LocalDate.of(2026, 10, 1);
        var due = LocalDate.of(2026, 10, 26);
        on(made, () -> id = experiences.published(STORY, Feeling.NEGATIVE, office.code()));
        on(made, () -> replies.publish(agent, save(due), 1, false, clock.instant()));
        var promise = promises.of(id).getFirst();

        on(due.plusDays(2), () -> rounds.visit(promise.id()));

        assertThat(jdbc.sql("select days from experience.promise_notice where promise_id = ?")
                        .param(promise.id())
                        .query(Integer.class)
                        .list())
                .containsExactly(-1);
    }

    private Promise promised(LocalDate due) {
        replies.publish(agent, save(due), 1, false, clock.instant());
        return promises.of(id).getFirst();
    }

    private UUID save(LocalDate due) {
        var carried = new Carried(List.of(new Pledge("Deux panneaux indiquent la rampe.", "", due)), null);
        return replies.save(agent, id, office.code(), WORDS, carried, 0, clock.instant());
    }

    private long reminders(Promise promise) {
        return jdbc.sql("select count(*) from experience.promise_notice where promise_id = ?")
                .param(promise.id())
                .query(Long.class)
                .single();
    }

    private String publicPath() {
        return facade.find(id).orElseThrow().path();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void on(LocalDate day, Runnable action) {
        HouseClock.at(day.atTime(LocalTime.of(8, 0)).atZone(PARIS).toInstant(), action);
    }

    private static void refused(Why why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(PromiseRefused.class, refusal -> assertThat(refusal.why())
                .isEqualTo(why));
    }
}
