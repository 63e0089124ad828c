package spplus.experience.exchange;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import spplus.platform.Console;

/** Tells how far a command is, once a second at most. */
final class Ticks {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1);

    private final Console console;
    private long next = System.nanoTime() + BETWEEN;

    Ticks(Console console) {
        this.console = console;
    }

    void tick(Supplier<String> line) {
        if (System.nanoTime() >= next) {
            console.progress("%s", line.get());
            next = System.nanoTime() + BETWEEN;
        }
    }
}
