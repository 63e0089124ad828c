package spplus.quality.intake;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files that wait, one after the other; one that cannot be read does not keep those behind it waiting. */
@Service
class FileRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FileRunner.class);
    private static final int TRIES = 3;

    private final ResultFiles files;
    private final TransactionTemplate transaction;
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    FileRunner(ResultFiles files, TransactionTemplate transaction) {
        this.files = files;
        this.transaction = transaction;
    }

    /** Works until nothing waits. */
    void work() {
        while (step()) {}
    }

    /** Reads the next file. @return false when none waits, or to try again later */
    boolean step() {
        var read = new AtomicReference<@Nullable Brought>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var next = files.lockNext();
                next.ifPresent(file -> {
                    read.set(file);
                    files.read(file);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException broken) {
            var file = read.get();
            if (file == null) {
                throw broken;
            }
            return givesUp(file, broken);
        }
    }

    private boolean givesUp(Brought file, RuntimeException broken) {
        int tries = failures.merge(file.id(), 1, Integer::sum);
        LOG.warn(
                "File of results {} failed {} times: {}",
                file.id(),
                tries,
                broken.getClass().getName());
        if (tries < TRIES) {
            return false;
        }
        files.giveUp(file);
        failures.remove(file.id());
        return true;
    }
}
