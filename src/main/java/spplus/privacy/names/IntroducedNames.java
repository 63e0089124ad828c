package spplus.privacy.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.privacy.names.NameFinder.Name;
import spplus.privacy.text.Lexicon;

/** « je m'appelle Sophie », « ma fille Lina », « le gendarme Durand »: a role, then a name. */
final class IntroducedNames {

    private static final Set<String> ROLES = Lexicon.words("privacy/relatives.txt", "privacy/staff.txt");
    private static final Set<String> CALLED = Set.of(
            "appelle",
            "appele",
            "appelee",
            "prenomme",
            "prenommee",
            "nomme",
            "nommee",
            "nommes",
            "denomme",
            "denommee",
            "certain",
            "certaine",
            "appelait",
            "surnomme");
    private static final int MOST_WORDS = 3;

    private IntroducedNames() {}

    static @Nullable Name nameAt(Reading reading, int role) {
        boolean called = CALLED.contains(reading.lower(role));
        if (!called && !ROLES.contains(reading.lower(role)) || !isJoined(reading, role + 1)) {
            return null;
        }
        int last = role;
        while (last < role + MOST_WORDS
                && isName(reading, last + 1, called, last > role)
                && (last == role || reading.follows(last + 1))) {
            last++;
        }
        return last == role ? null : new Name(role + 1, last, called ? 0.85 : 0.75);
    }

    private static boolean isJoined(Reading reading, int index) {
        var gap = reading.gap(index);
        return gap.equals(" ") || gap.equals(", ") || gap.equals(" : ");
    }

    /** A capital is not enough: « la directrice Générale », « mon fils Bac en poche ». */
    private static boolean isName(Reading reading, int at, boolean called, boolean begun) {
        var word = reading.lower(at);
        if (word.length() < 2 || NameLists.isNotName(word)) {
            return false;
        }
        if (!reading.isCapitalised(at)) {
            return NameLists.isPlainFirstName(word)
                    || called && NameLists.isFirstName(word)
                    || begun && !reading.isCapitalised(at - 1) && word.length() > 3 && NameLists.isUnknown(word);
        }
        return NameLists.isFirstName(word)
                || NameLists.isLastName(word)
                || NameLists.isUnknown(word)
                        && (!reading.isAllCapitals(at) || NameLists.isFirstName(reading.lower(at + 1)));
    }
}
