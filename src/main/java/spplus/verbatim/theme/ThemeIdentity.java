package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Recognises old themes among new ones, so that a theme can be followed in time: the most alike pairs first. */
public final class ThemeIdentity {

    /** From what likeness a new theme is an old one. */
    public static final double SAME = 0.5;

    /** A theme of before that was not found again. */
    public static final int NEW = -1;

    private ThemeIdentity() {}

    /** For each theme of now, the place of the one of before that it is, or {@link #NEW}; none is taken twice. */
    public static int[] of(List<Prototype> before, List<Prototype> now) {
        record Pair(int old, int fresh, double likeness) {}
        var pairs = new ArrayList<Pair>();
        for (int old = 0; old < before.size(); old++) {
            for (int fresh = 0; fresh < now.size(); fresh++) {
                double likeness = before.get(old).likeness(now.get(fresh));
                if (likeness >= SAME) {
                    pairs.add(new Pair(old, fresh, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var identity = new int[now.size()];
        Arrays.fill(identity, NEW);
        var taken = new boolean[before.size()];
        for (var pair : pairs) {
            if (!taken[pair.old()] && identity[pair.fresh()] == NEW) {
                taken[pair.old()] = true;
                identity[pair.fresh()] = pair.old();
            }
        }
        return identity;
    }
}
