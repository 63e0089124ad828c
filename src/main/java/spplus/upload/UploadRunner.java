package spplus.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Backlog;
import spplus.upload.Upload.State;

/**
 * Reads the files that wait, some rows of each in turn: what rows give and how far the file is read are one transaction,
 * so that a file whose reading was killed goes on where it was. Takes back those that are undone in the same way.
 */
@Service
class UploadRunner {

    private static final int TAKEN_BACK_AT_ONCE = 200;

    /** How long a file that nobody starts, and the rows left out of one that was read, can be found again. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final UploadRepository repository;
    private final Uploads uploads;
    private final Blocks blocks;
    private final Readers readers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Backlog<Upload> backlog;

    UploadRunner(
            UploadRepository repository,
            Uploads uploads,
            Blocks blocks,
            Readers readers,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.uploads = uploads;
        this.blocks = blocks;
        this.readers = readers;
        this.transaction = transaction;
        this.clock = clock;
        this.backlog = new Backlog<>(
                transaction,
                LoggerFactory.getLogger(UploadRunner.class),
                repository::lockNext,
                Upload::id,
                this::advance,
                this::giveUp);
    }

    /** Works until nothing waits. */
    void work() {
        backlog.work();
    }

    /** Reads, or takes back, the next rows of the file whose turn it is. @return false when none waits, or to try again later */
    boolean step() {
        return backlog.step();
    }

    void forget() {
        transaction.executeWithoutResult(_ -> repository.forget(clock.instant().minus(KEPT)));
    }

    private void advance(Upload upload) {
        var reader = readers.of(upload.kind());
        if (upload.state() == State.UNDOING) {
            takeBack(upload, (UploadReader.Undoable) reader);
        } else {
            readOn(upload, reader);
        }
    }

    /** What was taken of it stays. What has to be taken back is never given up: it only lets the others pass. */
    private void giveUp(Upload upload) {
        if (upload.state() == State.UNDOING) {
            repository.giveTurn(upload.id());
            return;
        }
        boolean whole =
                readers.find(upload.kind()).filter(UploadReader::isWhole).isPresent();
        stop(upload, whole ? "upload.stopped.whole" : "upload.stopped.failed");
    }

    private void takeBack(Upload upload, UploadReader.Undoable reader) {
        int gone = reader.takeBack(upload, TAKEN_BACK_AT_ONCE);
        repository.undone(upload.id(), gone, gone < TAKEN_BACK_AT_ONCE);
    }

    private void readOn(Upload upload, UploadReader reader) {
        List<UploadRow> rows;
        try {
            rows = reader.isWhole() ? blocks.all(upload.id()) : blocks.first(upload.id());
        } catch (IllegalStateException e) {
            stop(upload, reader.isWhole() ? "upload.stopped.whole" : "upload.stopped.sealed");
            return;
        }
        var reading = reader.read(upload, uploads.columns(upload), rows);
        boolean isLookedAt = !reading.isStopped() || !reading.left().isEmpty();
        if (isLookedAt) {
            blocks.leaveOut(upload, reading.left());
            repository.advance(upload.id(), rows.size(), reading);
        }
        if (reading.isStopped()) {
            stop(upload, reading.stopped());
        } else if (reader.isWhole() || !repository.forgetFirstBlock(upload.id())) {
            repository.end(upload.id(), State.DONE, "", clock.instant());
        }
    }

    private void stop(Upload upload, String why) {
        repository.end(upload.id(), State.STOPPED, why, clock.instant());
    }
}
