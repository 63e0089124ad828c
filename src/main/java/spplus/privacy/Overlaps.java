package spplus.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes of many findings a list without overlaps. */
final class Overlaps {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end);
    private static final Comparator<Finding> STRONGEST =
            Comparator.comparingDouble(Finding::confidence).thenComparingInt(Finding::length);

    private Overlaps() {}

    /**
     * Personal findings that overlap become one that covers them all, of the strongest's kind: whatever the kind,
     * nothing that was recognised may stay readable.
     */
    static List<Finding> merge(List<Finding> findings) {
        var merged = new ArrayList<Finding>();
        for (var finding : sorted(findings)) {
            if (!merged.isEmpty() && merged.getLast().overlaps(finding)) {
                merged.add(union(merged.removeLast(), finding));
            } else {
                merged.add(finding);
            }
        }
        return merged;
    }

    /** The strongest of the others among themselves, then only what the personal ones leave uncovered. */
    static List<Finding> resolve(List<Finding> personal, List<Finding> others) {
        var all = new ArrayList<>(personal);
        int next = 0;
        for (var finding : strongest(others)) {
            while (next < personal.size() && personal.get(next).end() <= finding.start()) {
                next++;
            }
            uncovered(finding, personal, next, all);
        }
        return sorted(all);
    }

    private static Finding union(Finding a, Finding b) {
        var strongest = STRONGEST.compare(a, b) >= 0 ? a : b;
        return new Finding(
                strongest.kind(), Math.min(a.start(), b.start()), Math.max(a.end(), b.end()), strongest.confidence());
    }

    private static List<Finding> strongest(List<Finding> findings) {
        var kept = new ArrayList<Finding>();
        for (var finding : sorted(findings)) {
            if (kept.isEmpty() || !kept.getLast().overlaps(finding)) {
                kept.add(finding);
            } else if (STRONGEST.compare(finding, kept.getLast()) > 0) {
                kept.set(kept.size() - 1, finding);
            }
        }
        return kept;
    }

    /** Adds the longest part of the finding that no personal one covers, if any. */
    private static void uncovered(Finding finding, List<Finding> personal, int from, List<Finding> all) {
        int start = finding.start();
        int bestStart = start;
        int bestEnd = start;
        for (int i = from; i < personal.size() && personal.get(i).start() < finding.end(); i++) {
            if (personal.get(i).start() - start > bestEnd - bestStart) {
                bestStart = start;
                bestEnd = personal.get(i).start();
            }
            start = personal.get(i).end();
        }
        if (finding.end() - start > bestEnd - bestStart) {
            bestStart = start;
            bestEnd = finding.end();
        }
        if (bestEnd > bestStart) {
            all.add(new Finding(finding.kind(), bestStart, bestEnd, finding.confidence()));
        }
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(BY_PLACE).toList();
    }
}
