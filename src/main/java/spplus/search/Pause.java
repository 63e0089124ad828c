package spplus.search;

import java.time.Duration;

/** A wait that can be interrupted. */
final class Pause {

    private Pause() {}

    /** @return false when the thread was asked to stop */
    static boolean sleep(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
