package spplus.platform;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** How often this node tried what waits, so that one thing that cannot be done does not keep those behind it waiting. */
public final class Tries {

    private final int most;
    private final Logger log;
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    /** @param most after so many, one gives up; 1 or more */
    public Tries(int most, Logger log) {
        this.most = most;
        this.log = log;
    }

    /** Counts one more failure; what failed is named, never what it held. @return whether to give up */
    public boolean spent(UUID what, Throwable broken) {
        int tries = failures.merge(what, 1, Integer::sum);
        log.warn("{} failed {} times: {}", what, tries, broken.getClass().getName());
        if (tries < most) {
            return false;
        }
        failures.remove(what);
        return true;
    }
}
