package spplus.verbatim.domain;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever reads texts in this process, once what came is committed. */
@Component
public class ReadingBell {

    private final Semaphore rung = new Semaphore(0);

    ReadingBell() {}

    /** Rings at the end of the caller's transaction; never when it fails. */
    public void ring() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rung.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rung.release();
            }
        });
    }

    /** Returns when it rang, or after that long. */
    public void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
