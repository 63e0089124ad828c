package spplus.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import spplus.search.engine.SearchEngine;

/**
 * Brings what changed into the index, in the process that leads it: woken by each commit made here, and looking every
 * second for what other processes wrote. A row leaves the queue only once its document is durably indexed, so a
 * process killed between the two only does it again. An operator's command takes the lead when no application runs,
 * and empties the queue before it ends.
 */
@Component
class IndexFeeder implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexFeeder.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int RESTS_PER_STEP = 3;
    private static final Duration LONGEST_REST = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final SearchEngine engine;
    private final IndexSources sources;
    private final IndexBatches batches;
    private final RebuildRunner rebuilds;
    private final boolean drainsBeforeEnd;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean ending;
    private @Nullable Thread thread;

    IndexFeeder(
            SearchEngine engine,
            IndexSources sources,
            IndexBatches batches,
            RebuildRunner rebuilds,
            Environment environment) {
        this.engine = engine;
        this.sources = sources;
        this.batches = batches;
        this.rebuilds = rebuilds;
        this.drainsBeforeEnd = environment.acceptsProfiles(Profiles.of("command"));
    }

    void wake() {
        wakes.release();
    }

    @Override
    public void start() {
        sources.all().forEach(source -> engine.open(source.collection(), sources.schema(source.collection())));
        running = true;
        thread = Thread.ofPlatform().name("index-feeder").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        ending = true;
        wake();
        try {
            if (thread != null) {
                thread.join(drainsBeforeEnd ? Duration.ofDays(1) : TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the site answers, and after it stopped answering. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                long start = System.nanoTime();
                var more = step();
                if (!more) {
                    rest(Duration.ofNanos(System.nanoTime() - start));
                    awaitWake(BETWEEN_LOOKS);
                }
            } catch (RuntimeException e) {
                log.warn("the index could not be fed, it will be tried again: {}", e.toString());
                awaitWake(AFTER_FAILURE);
            }
        }
        if (drainsBeforeEnd && engine.isLeader()) {
            drain();
        }
        rebuilds.stop();
    }

    /** @return whether there may be more to do at once */
    private boolean step() {
        var more = false;
        if (engine.lead()) {
            rebuilds.startAsked();
            more = batches.feedNext();
        }
        if (!more) {
            engine.tidy();
        }
        return more;
    }

    private void drain() {
        try {
            do {
                rebuilds.startAsked();
                rebuilds.join();
            } while (batches.feedNext());
            engine.tidy();
        } catch (RuntimeException e) {
            log.warn("the index could not be fed; the application will do it: {}", e.toString());
        }
    }

    /**
     * A small batch costs nearly as much as a full one: where changes come one after the other, waiting a few times
     * as long as the last batch took lets them go in together.
     */
    private void rest(Duration step) {
        var rest = step.multipliedBy(RESTS_PER_STEP);
        if (!ending && !Pause.sleep(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST)) {
            running = false;
        }
    }

    private void awaitWake(Duration longest) {
        try {
            if (!ending && wakes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
