package spplus.privacy.names;

import org.jspecify.annotations.Nullable;

/** Looks for a name that is announced by, or starts at, one word. */
@FunctionalInterface
interface NameFinder {

    @Nullable
    Name nameAt(Reading reading, int word);

    /** The words first to last, both included, are a name. */
    record Name(int first, int last, double confidence) {}
}
