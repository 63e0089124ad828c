package spplus.files;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.platform.Ids;

/** Takes orders of files and hands these over, each to whom it belongs. */
@Service
public class FileDesk {

    /** Files that one person may have waiting, whatever their kind. */
    public static final int MOST_WAITING = 3;

    private final FileRepository repository;
    private final Clock clock;

    FileDesk(FileRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @return false when this person has too many files waiting */
    @Transactional
    public boolean order(FileOrder order) {
        repository.holdOwner(order.owner());
        if (repository.countWaiting(order.owner()) >= MOST_WAITING) {
            return false;
        }
        repository.add(Ids.next(), order, clock.instant());
        return true;
    }

    /** Empty unless it belongs to that person and is still kept. */
    public Optional<FileJob> find(UUID owner, String kind, UUID id) {
        return repository
                .find(id)
                .filter(job -> job.owner().equals(owner) && job.kind().equals(kind))
                .filter(job -> job.expiresAt().isAfter(clock.instant()));
    }

    /** Newest first. */
    public List<FileJob> of(UUID owner, List<String> kinds, int limit) {
        return repository.of(owner, kinds, clock.instant(), limit);
    }

    /** Nothing more of it is written; what was written is forgotten. One that is ready stays. */
    @Transactional
    public void cancel(FileJob job) {
        repository.cancel(job.id(), clock.instant());
    }

    public int countParts(FileJob job) {
        return repository.parts(job.id()).size();
    }

    /** Reads its parts in order, one at a time: never the whole file in memory. */
    public void read(FileJob job, PartReader reader) throws IOException {
        for (int number : repository.parts(job.id())) {
            reader.read(number, repository.part(job.id(), number));
        }
    }

    /** Does something of one part. */
    public interface PartReader {
        void read(int number, byte[] content) throws IOException;
    }
}
