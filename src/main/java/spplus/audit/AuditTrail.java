package spplus.audit;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import spplus.platform.Ids;

/** The one door through which every deed is written down. */
@Service
public class AuditTrail {

    private final AuditRepository repository;
    private final Lineages lineages;
    private final Clock clock;

    AuditTrail(AuditRepository repository, Lineages lineages, Clock clock) {
        this.repository = repository;
        this.lineages = lineages;
        this.clock = clock;
    }

    /** Writes in the caller's transaction: the deed and its trace are kept or lost together. */
    public void record(AuditEntry entry) {
        repository.add(Ids.next(), clock.instant(), entry, scopeOf(entry.structures()));
    }

    /** The structures and all above them as they stand now: a later move does not hide what was done before. */
    private Set<String> scopeOf(Set<String> structures) {
        var scope = new TreeSet<>(structures);
        structures.forEach(structure -> scope.addAll(lineages.of(structure)));
        return scope;
    }
}
