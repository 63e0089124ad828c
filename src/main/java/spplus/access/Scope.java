package spplus.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The structures over which a permission holds.
 *
 * @param everywhere true for the whole country, whatever {@code roots} says
 * @param roots codes of structures; the permission holds for each of them and everything below
 */
public record Scope(boolean everywhere, Set<String> roots) {

    public static final Scope EVERYWHERE = new Scope(true, Set.of());
    public static final Scope NOWHERE = new Scope(false, Set.of());

    public Scope {
        roots = Set.copyOf(roots);
    }

    public static Scope under(Collection<String> roots) {
        return new Scope(false, Set.copyOf(roots));
    }

    /** Whether a structure is inside, given the codes from itself up to the root of its tree. */
    public boolean covers(Collection<String> lineage) {
        return everywhere || lineage.stream().anyMatch(roots::contains);
    }

    public Scope plus(Scope other) {
        if (everywhere || other.everywhere) {
            return EVERYWHERE;
        }
        var all = new TreeSet<>(roots);
        all.addAll(other.roots);
        return new Scope(false, all);
    }
}
