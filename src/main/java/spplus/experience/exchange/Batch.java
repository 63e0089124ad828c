package spplus.experience.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Experiences to keep together, sorted by what is kept of them already; those that say the same are left out. */
final class Batch {

    private final Map<String, Kept> kept;
    private final List<Incoming> unknown = new ArrayList<>();
    private final Map<UUID, Incoming> changed = new HashMap<>();
    private int unchanged;

    /** @param kept what is kept of them, by their {@code sourceId} */
    Batch(Map<String, Kept> kept) {
        this.kept = kept;
    }

    /** An experience that is kept already, and whether the public may read it. */
    record Kept(UUID id, long mark, boolean isPublic) {}

    /**
     * @param mark of what it says now
     * @param incoming called only when it must be kept; nothing is added when it throws
     */
    void add(String sourceId, long mark, Supplier<Incoming> incoming) {
        var before = kept.get(sourceId);
        if (before == null) {
            unknown.add(incoming.get());
        } else if (before.isPublic() && before.mark() != mark) {
            changed.put(before.id(), incoming.get());
        } else {
            unchanged++;
        }
    }

    List<Incoming> unknown() {
        return unknown;
    }

    Map<UUID, Incoming> changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }
}
