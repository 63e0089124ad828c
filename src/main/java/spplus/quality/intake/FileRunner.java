package spplus.quality.intake;

import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Backlog;

/** Reads the files that wait, one after the other. */
@Service
class FileRunner {

    private final Backlog<Brought> backlog;

    FileRunner(ResultFiles files, TransactionTemplate transaction) {
        this.backlog = new Backlog<>(
                transaction,
                LoggerFactory.getLogger(FileRunner.class),
                files::lockNext,
                Brought::id,
                files::read,
                files::giveUp);
    }

    /** Works until nothing waits. */
    void work() {
        backlog.work();
    }
}
