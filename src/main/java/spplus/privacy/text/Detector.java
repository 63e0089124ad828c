package spplus.privacy.text;

import spplus.privacy.FindingKind;

/** Finds one sort of thing; thread-safe, in time linear in the length of the text. */
@FunctionalInterface
public interface Detector {

    void detect(Prose prose, Spotter spotter);

    /** The same, at rest over texts with fewer digits than any of its finds. */
    default Detector fromDigits(int fewest) {
        return (prose, spotter) -> {
            if (prose.digits() >= fewest) {
                detect(prose, spotter);
            }
        };
    }

    /** Told of each thing found, as [start, end) of {@link Prose#lower()}. */
    @FunctionalInterface
    interface Spotter {
        void spot(FindingKind kind, int start, int end, double confidence);
    }
}
