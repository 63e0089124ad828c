package spplus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What fails is tried three times, then lets the others pass. */
class BacklogTests {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final Set<UUID> waiting = new LinkedHashSet<>(List.of(first, second));
    private final Set<UUID> failing = new HashSet<>();
    private final Set<UUID> stuck = new HashSet<>();
    private final List<UUID> done = new ArrayList<>();
    private final List<UUID> givenUp = new ArrayList<>();
    private final Backlog<UUID> backlog = new Backlog<>(
            new NoTransaction(),
            LoggerFactory.getLogger(BacklogTests.class),
            except -> waiting.stream().filter(one -> !except.contains(one)).findFirst(),
            one -> one,
            this::work,
            this::giveUp);

    @Test
    void givesUpWhatFailedThreeTimesAndGoesOnWithTheOthers() {
        failing.add(first);

        assertThat(backlog.step()).isFalse();
        assertThat(backlog.step()).isFalse();
        backlog.work();

        assertThat(givenUp).containsExactly(first);
        assertThat(done).containsExactly(second);
    }

    @Test
    void forgetsFailuresOnceAStepWorked() {
        failing.add(first);
        backlog.step();
        backlog.step();
        failing.clear();
        waiting.add(first);
        backlog.work();
        waiting.add(first);
        failing.add(first);

        backlog.step();

        assertThat(givenUp).isEmpty();
    }

    @Test
    void letsTheOthersPassWhatCannotEvenBeGivenUpThenTriesItAgain() {
        failing.add(first);
        stuck.add(first);

        backlog.work();
        backlog.work();
        backlog.work();
        assertThat(done).containsExactly(second);

        failing.clear();
        backlog.work();
        assertThat(done).containsExactly(second, first);
        assertThat(givenUp).isEmpty();
    }

    private void work(UUID one) {
        if (failing.contains(one)) {
            throw new IllegalStateException("fails");
        }
        waiting.remove(one);
        done.add(one);
    }

    private void giveUp(UUID one) {
        if (stuck.contains(one)) {
            throw new IllegalStateException("cannot be given up");
        }
        waiting.remove(one);
        givenUp.add(one);
    }

    private static final class NoTransaction extends TransactionTemplate {

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return action.doInTransaction(new SimpleTransactionStatus());
        }
    }
}
