package spplus.commitment;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import spplus.commitment.domain.EditionStore;

/** The commitments in force, for all that refers to them; read from memory, at most some seconds old. */
@Service
public class Commitments {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LoadingCache<String, List<Edition>> editions;
    private final Clock clock;

    Commitments(EditionStore store, Clock clock) {
        this.editions = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> store.published());
        this.clock = clock;
    }

    /** The edition of today. */
    public Edition current() {
        return at(today());
    }

    /** @throws NoSuchElementException before the first edition */
    public Edition at(LocalDate day) {
        return editions.get("").stream()
                .filter(edition -> edition.holds(day))
                .findFirst()
                .orElseThrow();
    }

    /** The commitment or part of today's edition that bears this code. */
    public Optional<Commitment> find(CommitmentCode code) {
        return current().find(code);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(PARIS));
    }
}
