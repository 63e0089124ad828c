package spplus.verbatim.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import spplus.verbatim.domain.ReadingBell;

/**
 * Reads texts as they come, in the application: woken by each commit made here, and looking every second for what other
 * processes brought. An operator's command leaves its texts to the application.
 */
@Component
class ReadingThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadingThread.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final ReadingRounds rounds;
    private final ReadingBell bell;
    private final boolean reads;
    private volatile boolean running;
    private @Nullable Thread thread;

    ReadingThread(ReadingRounds rounds, ReadingBell bell, Environment environment) {
        this.rounds = rounds;
        this.bell = bell;
        this.reads = !environment.acceptsProfiles(Profiles.of("command"));
    }

    @Override
    public void start() {
        running = true;
        if (reads) {
            thread = Thread.ofPlatform().name("verbatim-reader").daemon().start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            if (thread != null) {
                thread.join(TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                try {
                    if (!rounds.step()) {
                        bell.await(BETWEEN_LOOKS);
                    }
                } catch (RuntimeException | Error e) {
                    log.warn("texts could not be read, it will be tried again: {}", e.toString());
                    bell.await(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
