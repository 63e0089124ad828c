package spplus.privacy.names;

import java.util.Set;
import spplus.privacy.text.Lexicon;

/** Streets, schools, stations and towns bear the names of persons. */
final class Places {

    private static final Set<String> KINDS = Lexicon.words("privacy/places.txt");
    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "d", "la", "le", "l", "saint", "sainte", "st", "ste");

    private Places() {}

    /** Whether the words before make this one the name of a place: « rue », « lycée », « Saint- ». */
    static boolean isNamedAfter(Reading reading, int at) {
        int before = at - 1;
        while (before >= at - 3 && isLink(reading, before)) {
            if (reading.lower(before).startsWith("s")) {
                return true;
            }
            before--;
        }
        return reading.gap(before + 1).indexOf('\n') < 0 && KINDS.contains(reading.lower(before));
    }

    private static boolean isLink(Reading reading, int at) {
        return LINKS.contains(reading.lower(at)) && reading.follows(at + 1);
    }
}
