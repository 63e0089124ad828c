package spplus.experience.exchange;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Keeps a batch while the next one is made: never more than two are in memory. */
final class BatchPipe implements AutoCloseable {

    private static final int MEASURED_EVERY = 10;

    private final ExperienceLoader loader;
    private final String source;
    private final Tally tally;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private long measuredAt = 1;
    private @Nullable Future<ExperienceLoader.Loaded> writing;

    BatchPipe(ExperienceLoader loader, String source, Tally tally) {
        this.loader = loader;
        this.source = source;
        this.tally = tally;
    }

    /** Returns once the batch before is kept. @param read how many rows it was made of */
    void put(Batch batch, int read) {
        awaitWritten();
        tally.read(read);
        writing = writer.submit(() -> loader.load(source, batch));
    }

    void awaitWritten() {
        try {
            if (writing != null) {
                tally.add(writing.get());
                writing = null;
                measureTables();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }

    /** While the tables are small, each time that they hold ten times more. */
    private void measureTables() {
        if (tally.created() >= measuredAt) {
            measuredAt = Math.max(tally.created(), 1) * MEASURED_EVERY;
            loader.measure();
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
