package spplus.experience.exchange;

import java.util.EnumMap;
import java.util.Map;

/** What became of the rows read so far; used by one thread. */
final class Tally {

    private final Map<Warning, Long> warnings = new EnumMap<>(Warning.class);
    private long read;
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;

    void read(int rows) {
        read += rows;
    }

    void reject() {
        rejected++;
    }

    void warn(Warning warning) {
        warnings.merge(warning, 1L, Long::sum);
    }

    void add(ExperienceLoader.Loaded loaded) {
        created += loaded.created();
        updated += loaded.updated();
        unchanged += loaded.unchanged();
    }

    long read() {
        return read;
    }

    long created() {
        return created;
    }

    long updated() {
        return updated;
    }

    long unchanged() {
        return unchanged;
    }

    long rejected() {
        return rejected;
    }

    long warnings() {
        return warnings.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Warning, Long> warningsByKind() {
        return Map.copyOf(warnings);
    }
}
