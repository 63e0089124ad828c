package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;

/** Two moderators never treat the same case. */
@IntegrationTest
class ClaimTests {

    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");

    @Autowired
    ModerationDesk desk;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.MovableClock clock;

    private StructureCode office;
    private Actor camille;
    private Actor sacha;

    @BeforeEach
    void open() {
        office = TestStructures.in(directory).open("Caisse de l’Essai").code();
        camille = moderator("Camille");
        sacha = moderator("Sacha");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void keepsACaseForWhoOpenedItUntilTheTimeIsOver() {
        var id = shared(CLEAN);
        assertThat(desk.take(id, camille)).isTrue();

        assertThat(desk.take(id, sacha)).isFalse();
        assertRefused("claimed", () -> desk.publish(Reading.latest(id), sacha));

        clock.advance(Duration.ofMinutes(16));
        assertThat(desk.take(id, sacha)).isTrue();
        assertRefused("claimed", () -> desk.publish(Reading.latest(id), camille));
    }

    @Test
    void givesACaseToExactlyOneOfTwoWhoAskAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            var id = shared(CLEAN);
            var won = atOnce(() -> desk.take(id, camille), () -> desk.take(id, sacha));
            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void handsOutEveryCaseOnceHoweverManyAskForTheNext() throws Exception {
        Callable<Optional<ExperienceId>> next = () -> desk.next(QueueFilter.ALL, moderator("Quelqu’un"));
        for (int round = 0; round < 10; round++) {
            var waiting = List.of(shared(CLEAN), shared(CLEAN), shared(CLEAN), shared(CLEAN));

            var taken = atOnce(next, next, next, next);

            assertThat(taken.stream().flatMap(Optional::stream)).containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(desk.next(QueueFilter.ALL, camille)).isEmpty();
        }
    }

    @Test
    void letsOnlyOneOfTwoDecisionsThrough() throws Exception {
        var id = shared(CLEAN);
        var outcomes = atOnce(
                () -> outcome(() -> desk.publish(Reading.latest(id), camille)),
                () -> outcome(() -> desk.reject(Reading.latest(id), RejectionReason.CLAIM, "Non.", sacha)));

        assertThat(outcomes).containsOnlyOnce("done");
    }

    @Test
    void handsOutWhoMayNeedHelpFirst() {
        shared(CLEAN);
        var second = shared(CLEAN);
        jdbc.sql("update experience.moderation_case set rank = 0 where experience_id = ?")
                .param(second.value())
                .update();

        assertThat(desk.next(QueueFilter.ALL, camille)).contains(second);
    }

    private ExperienceId shared(Story story) {
        return experiences.shared(story, Feeling.NEUTRAL, office);
    }

    /** Somebody who sees the cases of this test only. */
    private Actor moderator(String name) {
        return new Actor(UUID.randomUUID(), name, Map.of(Permission.MODERATE, Scope.under(List.of(office.value()))));
    }

    private static void assertRefused(String key, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOf(Refused.class).hasMessage(key);
    }

    private static String outcome(Runnable decision) {
        try {
            decision.run();
            return "done";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
