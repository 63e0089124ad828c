package spplus.privacy.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.privacy.names.NameFinder.Name;

/** A first name alone: « merci à Sophie », « Sophie m'a très bien reçue ». */
final class LoneFirstNames {

    /** « San Francisco », « Sillé le Guillaume », « la Sophie Cruz ». */
    private static final Set<String> TOWNS = Set.of("san", "sao", "santa", "santo", "le", "la", "les", "los", "las");

    private static final Set<String> TO_THE_AUTHOR = Set.of("m", "nous");
    private static final Set<String> DID = Set.of("a", "ont", "avait", "avaient");

    private LoneFirstNames() {}

    static @Nullable Name nameAt(Reading reading, int at) {
        var word = reading.lower(at);
        if (!reading.isCapitalised(at) || word.length() < 3 || !NameLists.isFirstName(word)) {
            return null;
        }
        boolean person = NameLists.isPlainFirstName(word) || actsLikeAPerson(reading, at);
        return person && !NameLists.isNotName(word) && !isPlace(reading, at) ? new Name(at, at, 0.55) : null;
    }

    /** « Rose m'a aidée », « merci à Pierre »: even a name that is also a word is then someone's. */
    private static boolean actsLikeAPerson(Reading reading, int at) {
        return TO_THE_AUTHOR.contains(reading.lower(at + 1)) && DID.contains(reading.lower(at + 2))
                || reading.lower(at - 1).equals("a") && reading.lower(at - 2).equals("merci");
    }

    private static boolean isPlace(Reading reading, int at) {
        boolean followedByName = reading.follows(at + 1)
                && reading.isCapitalised(at + 1)
                && reading.lower(at + 1).length() > 1;
        return followedByName
                || TOWNS.contains(reading.lower(at - 1))
                || reading.gap(at).endsWith("-")
                || Places.isNamedAfter(reading, at);
    }
}
