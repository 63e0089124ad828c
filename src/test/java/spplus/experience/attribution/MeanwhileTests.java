package spplus.experience.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import spplus.directory.TestStructures;
import spplus.experience.attribution.Handover.Refusal;
import spplus.experience.attribution.Handover.State;
import spplus.experience.attribution.HandoverRefused.Why;

/** Two people at once, or the world that changes while an answer is awaited. */
class MeanwhileTests extends HandoverScene {

    @Test
    void takesOneAnswerOfTwoGivenAtOnce() throws Exception {
        var asked = desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant());
        var first = agent(elsewhere);
        var second = agent(elsewhere);
        List<Callable<String>> both = List.of(
                () -> outcome(() -> answers.accept(first, asked.id(), clock.instant())),
                () -> outcome(() -> answers.refuse(second, asked.id(), Refusal.YOURS, "Non.", clock.instant())));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var said = pool.invokeAll(both).stream().map(MeanwhileTests::value).toList();
            assertThat(said).containsExactlyInAnyOrder("done", "TOO_LATE");
        }
        var accepted = handovers.find(asked.id()).orElseThrow().state() == State.ACCEPTED;
        assertThat(here()).isEqualTo(accepted ? elsewhere.code() : office.code());
    }

    @Test
    void asksOnceWhenTwoColleaguesAskAtOnce() throws Exception {
        List<Callable<String>> both = List.of(
                () -> outcome(() -> desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant())),
                () -> outcome(() -> desk.hand(agent(office), id, wish(sister, "Chez vous."), clock.instant())));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var said = pool.invokeAll(both).stream().map(MeanwhileTests::value).toList();
            assertThat(said).containsExactlyInAnyOrder("done", "ALREADY_ASKED");
        }
    }

    @Test
    void fallsWhenTheAuthorTakesTheExperienceBack() {
        var asked = desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant());
        transactions.executeWithoutResult(_ -> store.save(store.get(id).withdraw(clock.instant())));

        awaitDropped(asked);
        refused(Why.TOO_LATE, () -> answers.accept(agent(elsewhere), asked.id(), clock.instant()));
    }

    @Test
    void fallsWhenTheStructureAskedCloses() {
        var asked = desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant());
        structures.close(elsewhere);

        awaitDropped(asked);
        assertThat(here()).isEqualTo(office.code());
        refused(Why.CLOSED, () -> desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant()));
    }

    @Test
    void followsAStructureThatMovesMeanwhile() {
        var asked = desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant());
        var above = structures.open("Direction nouvelle");
        structures.register(TestStructures.entry(
                elsewhere.code().value(), elsewhere.name(), above, elsewhere.postalCode(), elsewhere.town(), "Oui"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> scope(asked).contains(above.code().value()));
        answers.accept(agent(above), asked.id(), clock.instant());
        assertThat(here()).isEqualTo(elsewhere.code());
    }

    private void awaitDropped(Handover asked) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> handovers.find(asked.id()).orElseThrow().state() == State.DROPPED);
    }

    private List<String> scope(Handover asked) {
        return List.of(jdbc.sql("select array_to_string(to_scope, ' ') from experience.handover where id = ?")
                .param(asked.id())
                .query(String.class)
                .single()
                .split(" "));
    }

    private static String outcome(Runnable action) {
        try {
            action.run();
            return "done";
        } catch (HandoverRefused refused) {
            return refused.why().name();
        }
    }

    private static <T> T value(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
