package spplus.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Things that wait, worked through one after the other, each step in a transaction of its own: what fails three times on
 * this node is given up, so that one thing that cannot be done does not keep those behind it waiting.
 */
public final class Backlog<T> {

    private static final int TRIES = 3;

    private final TransactionTemplate transaction;
    private final Logger log;
    private final Function<Collection<UUID>, Optional<T>> next;
    private final Function<T, UUID> id;
    private final Consumer<T> work;
    private final Consumer<T> giveUp;
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
    private final Set<UUID> behind = ConcurrentHashMap.newKeySet();

    /**
     * @param next the first that waits but for these, kept from other nodes until the step ends
     * @param work does some of it, or all; what is done comes no more from {@code next}
     * @param giveUp sees to it that it comes no more
     */
    public Backlog(
            TransactionTemplate transaction,
            Logger log,
            Function<Collection<UUID>, Optional<T>> next,
            Function<T, UUID> id,
            Consumer<T> work,
            Consumer<T> giveUp) {
        this.transaction = transaction;
        this.log = log;
        this.next = next;
        this.id = id;
        this.work = work;
        this.giveUp = giveUp;
    }

    /** Where giving up never fails. @param next the first that waits, kept from other nodes until the step ends */
    public Backlog(
            TransactionTemplate transaction,
            Logger log,
            Supplier<Optional<T>> next,
            Function<T, UUID> id,
            Consumer<T> work,
            Consumer<T> giveUp) {
        this(transaction, log, _ -> next.get(), id, work, giveUp);
    }

    /** Works until nothing waits. */
    public void work() {
        while (step()) {}
    }

    /** Works on the first that waits. @return false when none does, or to try again later */
    public boolean step() {
        var taken = new AtomicReference<@Nullable T>();
        try {
            transaction.executeWithoutResult(_ -> next.apply(Set.copyOf(behind)).ifPresent(one -> {
                taken.set(one);
                work.accept(one);
            }));
            return isDone(taken.get());
        } catch (RuntimeException broken) {
            var one = taken.get();
            if (one == null) {
                throw broken;
            }
            return isGivenUp(one, broken);
        }
    }

    /** Those that could not even be given up are tried again once no other waits. */
    private boolean isDone(@Nullable T one) {
        if (one == null) {
            behind.clear();
            return false;
        }
        failures.remove(id.apply(one));
        return true;
    }

    /** What failed is named, never what it held. */
    private boolean isGivenUp(T one, RuntimeException broken) {
        var name = id.apply(one);
        int tries = failures.merge(name, 1, Integer::sum);
        log.warn("{} failed {} times: {}", name, tries, broken.getClass().getName());
        if (tries < TRIES) {
            return false;
        }
        try {
            transaction.executeWithoutResult(_ -> giveUp.accept(one));
            failures.remove(name);
            return true;
        } catch (RuntimeException stuck) {
            log.warn("{} cannot be given up: {}", name, stuck.getClass().getName());
            return behind.add(name);
        }
    }
}
