package spplus.privacy.names;

import java.util.Set;
import spplus.privacy.FindingKind;
import spplus.privacy.names.NameFinder.Name;
import spplus.privacy.text.Lexicon;

/** Whether the words around a name say that it is an agent's. */
final class Staff {

    private static final Set<String> STAFF = Lexicon.words("privacy/staff.txt");
    private static final Set<String> WELCOMED = Lexicon.words("privacy/welcome.txt");
    private static final Set<String> RELATIVES = Lexicon.words("privacy/relatives.txt");
    private static final int BEFORE = 7;
    private static final int AFTER = 4;

    private Staff() {}

    static FindingKind kind(Reading reading, Name name) {
        if (isRelative(reading, name.first())) {
            return FindingKind.PERSON_NAME;
        }
        return isStaffBefore(reading, name.first()) || isStaffAfter(reading, name.last())
                ? FindingKind.AGENT_NAME
                : FindingKind.PERSON_NAME;
    }

    private static boolean isRelative(Reading reading, int first) {
        for (int at = first - 1; at >= first - 2 && !endsSentence(reading.gap(at + 1)); at--) {
            if (RELATIVES.contains(reading.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStaffBefore(Reading reading, int first) {
        for (int at = first - 1; at >= 0 && at >= first - BEFORE; at--) {
            if (endsSentence(reading.gap(at + 1)) && at < first - 1) {
                return false;
            }
            if (STAFF.contains(reading.lower(at)) || WELCOMED.contains(reading.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStaffAfter(Reading reading, int last) {
        for (int at = last + 1; at <= last + AFTER && !endsSentence(reading.gap(at)); at++) {
            if (STAFF.contains(reading.lower(at)) || WELCOMED.contains(reading.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String gap) {
        return gap.indexOf('.') >= 0 || gap.indexOf('\n') >= 0 || gap.indexOf('!') >= 0 || gap.indexOf('?') >= 0;
    }
}
