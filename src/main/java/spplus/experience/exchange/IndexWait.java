package spplus.experience.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.Texts;
import spplus.search.SearchIndex;

/** Waits until what was brought in can be found, by this process or by the application that runs. */
@Component
class IndexWait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final SearchIndex index;
    private final Texts texts;

    IndexWait(SearchIndex index, Texts texts) {
        this.index = index;
        this.texts = texts;
    }

    /** Gives up when nothing moves for a minute: the application will do the rest. */
    void await(Console console) {
        long start = System.nanoTime();
        var ticks = new Ticks(console);
        long moved = start;
        long before = Long.MAX_VALUE;
        while (!index.awaitIndexed(BETWEEN_LOOKS)) {
            long pending = index.status().pending();
            if (pending < before) {
                moved = System.nanoTime();
                before = pending;
            }
            if (System.nanoTime() - moved > PATIENCE) {
                console.say("%s", texts.t("experience.import.index-later", pending));
                return;
            }
            ticks.tick(() -> texts.t("experience.import.indexing", pending));
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        console.say("%s", texts.t("experience.import.indexed", seconds));
    }
}
