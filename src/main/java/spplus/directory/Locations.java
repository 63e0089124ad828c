package spplus.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.CheckedCode;

/** The places of structures that have a short code; whoever calls has checked who may change them. */
@Service
public class Locations {

    /** Places one structure may have, retired ones included. */
    public static final int MOST = 200;

    private final LocationRepository repository;
    private final Clock clock;

    Locations(LocationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Retired ones too. */
    public Optional<Location> find(CheckedCode code) {
        return repository.find(code);
    }

    /** Those that exist, retired ones too, in any order. */
    public List<Location> findAll(Collection<CheckedCode> codes) {
        return repository.findAll(codes);
    }

    /** All of a structure, active ones first, by name. */
    public List<Location> of(StructureCode structure) {
        return repository.of(structure, MOST);
    }

    /** Codes in use of a structure and of the active ones below it, in the order of their names. */
    public List<CheckedCode> activeUnder(StructureCode root, int limit) {
        return repository.activeUnder(root, limit);
    }

    /** Active structures, the one named and those below, that have no code in use. */
    public List<StructureCode> withoutActiveUnder(StructureCode root, int limit) {
        return repository.withoutActiveUnder(root, limit);
    }

    /**
     * Gives a place its code.
     *
     * @param name 1 to {@link Location#LONGEST_NAME} characters
     * @throws TooManyLocations when the structure has {@link #MOST}
     */
    @Transactional
    public Location create(StructureCode structure, LocationKind kind, String name) {
        if (repository.count(structure) >= MOST) {
            throw new TooManyLocations();
        }
        while (true) {
            var location = new Location(CheckedCode.random(), structure, kind, name, clock.instant(), null);
            if (repository.add(location)) {
                return location;
            }
        }
    }

    public void rename(CheckedCode code, String name) {
        repository.rename(code, name);
    }

    /** The code is not shown any more; who follows it is told where to go instead. */
    public void retire(CheckedCode code) {
        repository.retire(code, clock.instant());
    }

    public void restore(CheckedCode code) {
        repository.retire(code, null);
    }

    /** The structure has as many as it may. */
    public static class TooManyLocations extends RuntimeException {}
}
