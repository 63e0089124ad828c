package spplus.privacy.text;

import spplus.privacy.FindingKind;

/** Finds one sort of thing; thread-safe, in time linear in the length of the text. */
@FunctionalInterface
public interface Detector {

    void detect(Prose prose, Spotter spotter);

    /** Told of each thing found, as [start, end) of {@link Prose#lower()}. */
    @FunctionalInterface
    interface Spotter {
        void spot(FindingKind kind, int start, int end, double confidence);
    }
}
