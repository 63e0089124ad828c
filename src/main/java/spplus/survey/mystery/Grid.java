package spplus.survey.mystery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import spplus.directory.StructureCode;

/**
 * What investigators observe, being written.
 *
 * @param undoable whether its last change can be taken back
 */
public record Grid(
        UUID id,
        StructureCode structure,
        String title,
        List<Criterion> criteria,
        int revision,
        boolean undoable,
        Instant changedAt) {

    static final int MOST = 60;

    public Grid {
        criteria = List.copyOf(criteria);
    }

    Optional<Criterion> criterion(int key) {
        return criteria.stream().filter(criterion -> criterion.key() == key).findFirst();
    }

    int nextKey() {
        return 1 + criteria.stream().mapToInt(Criterion::key).max().orElse(0);
    }

    /** Its criteria with this one in the place of that of the same key, or at the end. */
    List<Criterion> with(Criterion changed) {
        var all = new ArrayList<>(criteria);
        all.replaceAll(one -> one.key() == changed.key() ? changed : one);
        if (criterion(changed.key()).isEmpty()) {
            all.add(changed);
        }
        return all;
    }

    List<Criterion> without(int key) {
        return criteria.stream().filter(one -> one.key() != key).toList();
    }

    /** Its criteria with that one before the one above it. */
    List<Criterion> raised(int key) {
        var all = new ArrayList<>(criteria);
        for (int place = 1; place < all.size(); place++) {
            if (all.get(place).key() == key) {
                Collections.swap(all, place, place - 1);
                return all;
            }
        }
        return all;
    }
}
