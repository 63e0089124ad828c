package spplus.privacy.identifiers;

import java.util.regex.Pattern;

/** A reference as people write it: letters and digits in groups, told from dates, years and quantities. */
final class Code {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z]{0,6}+[ ./-]?+(?=[0-9])[0-9]++[a-z]{0,3}+(?:(?:[ ./_-]?+(?:[0-9]++[a-z]{0,3}+"
                    + "|[a-z]{1,5}+[0-9]++[a-z]?+)|[./_-]?+[a-z]{1,2}(?![a-z'])| [b-xz](?![a-z'])))*+");
    private static final Pattern DATE =
            Pattern.compile("(?:le )?[0-9]{1,2}[./ -][0-9]{1,2}[./ -](?:19|20)?[0-9]{2}(?![0-9])");
    private static final Pattern DATE_OF_MONTH =
            Pattern.compile("[0-9]{1,2}(?:er)? (?:janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)");
    private static final Pattern QUANTITY = Pattern.compile(
            "[0-9 .,]+(?:€|euros?|eur\\b|%|km|heures?|jours?|mois|ans?\\b|annees?|semaines?|minutes?|mn|fois"
                    + "|pages?|habitants|personnes|eme|er\\b|m2|go\\b|mo\\b)");
    private static final int LONGEST = 40;

    private Code() {}

    /** Where the reference that starts at this place ends, -1 when there is none with so many digits. */
    static int end(String text, int start, int digits) {
        var rest = text.substring(start, Math.min(text.length(), start + LONGEST));
        var code = SHAPE.matcher(rest);
        if (!code.lookingAt()
                || DATE.matcher(rest).lookingAt()
                || DATE_OF_MONTH.matcher(rest).lookingAt()) {
            return -1;
        }
        if (QUANTITY.matcher(rest).lookingAt() || count(code.group()) < digits) {
            return -1;
        }
        return start + code.end();
    }

    static int count(String code) {
        return (int) code.chars().filter(Character::isDigit).count();
    }
}
