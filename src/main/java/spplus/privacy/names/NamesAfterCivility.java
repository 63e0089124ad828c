package spplus.privacy.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.privacy.names.NameFinder.Name;

/** « Madame Durand », « M. Le Goff », « maître dupont »; a civility with a title or an initial names no one. */
final class NamesAfterCivility {

    private static final Set<String> CIVILITIES =
            Set.of(("monsieur madame mademoiselle messieurs mesdames mme mmes mlle"
                            + " mlles melle mr maitre docteur docteure dr professeur pr")
                    .split(" "));
    private static final int MOST_WORDS = 4;

    private NamesAfterCivility() {}

    static @Nullable Name nameAt(Reading reading, int civility) {
        if (!isCivility(reading, civility) || !isJoined(reading, civility + 1)) {
            return null;
        }
        int last = lastWord(reading, civility + 1);
        return last < 0 ? null : new Name(civility + 1, last, confidence(reading, civility + 1, last));
    }

    /** « M » and « Me » are civilities only in capitals and before a name. */
    private static boolean isCivility(Reading reading, int index) {
        var word = reading.lower(index);
        if (word.equals("m") || word.equals("me")) {
            return reading.isCapitalised(index)
                    ? reading.isCapitalised(index + 1)
                            && (word.equals("m") || !NameLists.isFrequent(reading.lower(index + 1)))
                    : word.equals("m")
                            && reading.gap(index + 1).equals(". ")
                            && reading.gap(index).equals(" ");
        }
        return CIVILITIES.contains(word);
    }

    private static boolean isJoined(Reading reading, int index) {
        var gap = reading.gap(index);
        return gap.equals(" ") || gap.equals(". ") || gap.equals(".") || gap.equals("  ");
    }

    private static int lastWord(Reading reading, int first) {
        int last = -1;
        for (int at = first; at < first + MOST_WORDS && at < reading.size(); at++) {
            if (at > first && !reading.follows(at)) {
                break;
            }
            if (isNamePart(reading, at, at == first)) {
                last = at;
            } else if (!Particles.isParticle(reading, at)) {
                break;
            }
        }
        return last;
    }

    private static boolean isNamePart(Reading reading, int at, boolean first) {
        var word = reading.lower(at);
        if (word.length() < 2 || NameLists.isNotName(word)) {
            return false;
        }
        if (reading.isCapitalised(at)) {
            return first || !Particles.isParticle(reading, at);
        }
        return first
                ? NameLists.isPlainLastName(word) || NameLists.isPlainFirstName(word) || NameLists.isUnknown(word)
                : NameLists.isPlainLastName(word);
    }

    private static double confidence(Reading reading, int first, int last) {
        for (int at = first; at <= last; at++) {
            if (NameLists.isLastName(reading.lower(at)) || NameLists.isFirstName(reading.lower(at))) {
                return 0.95;
            }
        }
        return reading.isCapitalised(last) ? 0.85 : 0.6;
    }
}
