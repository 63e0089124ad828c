package spplus.files;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.files.FileRepository.Waiting;

/** Writes what waits, part by part: each part is kept as soon as it is written, and never written twice. */
@Service
public class FileWriting {

    private static final Logger log = LoggerFactory.getLogger(FileWriting.class);
    private static final int MOST_TRIES = 3;
    private static final long MOST_BYTES = 500_000_000;

    private final FileRepository repository;
    private final Map<String, FileMaker> makers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileWriting(FileRepository repository, List<FileMaker> makers, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.makers = makers.stream().collect(Collectors.toMap(FileMaker::kind, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing waits. */
    public void work() {
        while (writeOne()) {}
    }

    /** Writes one part of what waits. @return false when nothing waits */
    boolean writeOne() {
        var taken = new UUID[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var next = repository.lockNext(List.copyOf(makers.keySet()));
                next.ifPresent(waiting -> {
                    taken[0] = waiting.job().id();
                    writeNextPart(waiting);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            log.error("Part of file {} was not written", taken[0], e);
            transaction.executeWithoutResult(_ -> repository.failed(taken[0], MOST_TRIES, clock.instant()));
            return true;
        }
    }

    void forgetExpired() {
        transaction.executeWithoutResult(_ -> repository.forgetExpired(clock.instant()));
    }

    private void writeNextPart(Waiting waiting) {
        var job = waiting.job();
        var maker = makers.get(job.kind());
        if (maker == null) {
            throw new IllegalStateException("nobody makes " + job.kind());
        }
        int until = Math.min(job.done() + maker.itemsPerPart(), job.items());
        var part = maker.part(job, waiting.items().subList(job.done(), until), job.done() == 0);
        if (waiting.bytes() + part.length > MOST_BYTES) {
            throw new IllegalStateException("more than " + MOST_BYTES + " bytes");
        }
        repository.keep(job.id(), job.done() / maker.itemsPerPart() + 1, part, until);
        if (until == job.items()) {
            repository.finish(job.id(), clock.instant());
        }
    }
}
