package spplus.privacy.names;

import org.jspecify.annotations.Nullable;
import spplus.privacy.names.NameFinder.Name;

/** First and last name in either order, « Sophie Durand » or « DURAND Sophie », unless they name a place. */
final class FullNames {

    private FullNames() {}

    static @Nullable Name nameAt(Reading reading, int at) {
        if (!reading.follows(at + 1) || Places.isNamedAfter(reading, at)) {
            return null;
        }
        var name = firstThenLast(reading, at);
        return name != null ? name : lastThenFirst(reading, at);
    }

    private static @Nullable Name firstThenLast(Reading reading, int at) {
        var first = reading.lower(at);
        if (!NameLists.isFirstName(first) || NameLists.isNotName(first)) {
            return null;
        }
        int second = at + 1;
        while (second < at + 3 && reading.follows(second + 1) && isMiddle(reading, second)) {
            second++;
        }
        double confidence = lastName(reading, at, second);
        if (confidence == 0 || NameLists.isPublicFigure(first + " " + reading.lower(second))) {
            return null;
        }
        return new Name(at, extended(reading, second), confidence);
    }

    /** A second first name or a particle before the last name. */
    private static boolean isMiddle(Reading reading, int at) {
        return Particles.isParticle(reading, at)
                || NameLists.isPlainFirstName(reading.lower(at))
                        && reading.isCapitalised(at)
                        && reading.isCapitalised(at + 1)
                        && NameLists.isLastName(reading.lower(at + 1));
    }

    private static double lastName(Reading reading, int first, int last) {
        var name = reading.lower(last);
        if (name.length() < 2 || NameLists.isNotName(name)) {
            return 0;
        }
        if (!reading.isCapitalised(first)) {
            boolean plain = NameLists.isPlainFirstName(reading.lower(first)) && NameLists.isPlainLastName(name);
            return plain ? 0.65 : 0;
        }
        return capitalised(reading, first, last);
    }

    private static double capitalised(Reading reading, int first, int last) {
        var name = reading.lower(last);
        boolean plain = NameLists.isPlainFirstName(reading.lower(first));
        if (!reading.isCapitalised(last)) {
            return plain && NameLists.isPlainLastName(name) ? 0.75 : 0;
        }
        if (NameLists.isLastName(name)) {
            return plain || !NameLists.isFrequent(name) ? 0.9 : reading.opensSentence(first) ? 0 : 0.6;
        }
        return plain && (NameLists.isUnknown(name) || reading.isAllCapitals(last)) ? 0.75 : 0;
    }

    /** A double name: « Durand Lefèvre », « Durand-Lefèvre ». */
    private static int extended(Reading reading, int last) {
        int next = last + 1;
        boolean more = reading.follows(next)
                && reading.isCapitalised(next)
                && NameLists.isLastName(reading.lower(next))
                && !NameLists.isNotName(reading.lower(next));
        return more ? next : last;
    }

    private static @Nullable Name lastThenFirst(Reading reading, int at) {
        var last = reading.lower(at);
        var first = reading.lower(at + 1);
        if (NameLists.isNotName(last)
                || !NameLists.isPlainFirstName(first)
                || !reading.isCapitalised(at)
                || !reading.isCapitalised(at + 1)
                || NameLists.isPublicFigure(first + " " + last)) {
            return null;
        }
        boolean known = NameLists.isLastName(last) && (!NameLists.isFrequent(last) || reading.isAllCapitals(at));
        boolean shouted = reading.isAllCapitals(at)
                && !reading.isAllCapitals(at + 1)
                && last.length() > 3
                && NameLists.isUnknown(last);
        return known || shouted ? new Name(at, at + 1, known ? 0.85 : 0.6) : null;
    }
}
