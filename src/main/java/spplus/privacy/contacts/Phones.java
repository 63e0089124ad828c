package spplus.privacy.contacts;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Numbers;
import spplus.privacy.text.Prose;

/**
 * French telephone numbers in every written form: nine digits after 0, +33 or 0033, however they are grouped.
 * Numbers of services (08…, and all short ones: 3939, 119…) are public and stay.
 */
final class Phones implements Detector {

    private static final String GAP = "[ .,/_-]{0,2}+";
    private static final String ABROAD = "(?<![0-9])(?:\\+|00) ?33" + GAP + "(?:\\( ?0 ?\\)|0)?+";
    private static final Pattern NUMBER = Pattern.compile(
            "(?:" + ABROAD + "|(?<![0-9])0|(?<![0-9a-z])o)" + GAP + "[1-79](?:" + GAP + "[0-9]){8}(?![0-9])");
    private static final Pattern IN_PAIRS =
            Pattern.compile("(?:\\+33|0033|[0o])[ .()0-]{0,4}[1-79](?:[ .,/_-]{0,2}+[0-9]{2}){4}");
    private static final Pattern DATE =
            Pattern.compile("(?:0[1-9]|[12][0-9]|3[01])([ ./-])(?:0[1-9]|1[0-2])\\1(?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern DECIMAL = Pattern.compile("0[.,][0-9]{9}");
    private static final Pattern UNIT = Pattern.compile(" ?(?:€|euros?\\b|eur\\b|%|km\\b)|[.,][0-9]");

    private static final Numbers NUMBERS = new Numbers(6, 9, 8, 2);

    @Override
    public void detect(Prose prose, Spotter spotter) {
        NUMBERS.find(NUMBER, prose, matcher -> {
            if (isNumber(prose, matcher.start(), matcher.end(), matcher.group())) {
                double confidence = confidence(prose, matcher.start(), matcher.group());
                spotter.spot(FindingKind.PHONE, matcher.start(), matcher.end(), confidence);
            }
        });
    }

    private static boolean isNumber(Prose prose, int start, int end, String number) {
        return !DATE.matcher(number).lookingAt()
                && !DECIMAL.matcher(number).matches()
                && !UNIT.matcher(prose.after(end, 8)).lookingAt()
                && isApart(prose, start);
    }

    /** A number glued to what precedes is part of a longer reference, unless that is a word that calls. */
    private static boolean isApart(Prose prose, int start) {
        if (start == 0) {
            return true;
        }
        char before = prose.lower().charAt(start - 1);
        if (Character.isLetter(before)) {
            return Calling.endsWithCall(prose.before(start, 16));
        }
        return "./-,".indexOf(before) < 0
                || start == 1
                || !Character.isDigit(prose.lower().charAt(start - 2));
    }

    private static double confidence(Prose prose, int start, String number) {
        var before = prose.before(start, 48);
        if (Calling.isPublicLine(before)) {
            return 0.6;
        }
        return IN_PAIRS.matcher(number).matches() || Calling.isCalled(before) ? 0.95 : 0.7;
    }
}
