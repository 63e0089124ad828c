package spplus.privacy.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.privacy.names.NameFinder.Name;

/** A first name alone: « merci à Sophie », « Sophie m'a très bien reçue ». */
final class LoneFirstNames {

    /** « San Francisco », « Sillé le Guillaume », « la Sophie Cruz ». */
    private static final Set<String> TOWNS = Set.of("san", "sao", "santa", "santo", "le", "la", "les", "los", "las");

    private LoneFirstNames() {}

    static @Nullable Name nameAt(Reading reading, int at) {
        var word = reading.lower(at);
        if (!reading.isCapitalised(at)
                || word.length() < 3
                || !NameLists.isPlainFirstName(word)
                || Places.isNamedAfter(reading, at)) {
            return null;
        }
        boolean followedByName = reading.follows(at + 1) && reading.isCapitalised(at + 1);
        return followedByName
                        || TOWNS.contains(reading.lower(at - 1))
                        || reading.gap(at).endsWith("-")
                ? null
                : new Name(at, at, 0.55);
    }
}
