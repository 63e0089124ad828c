package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/**
 * Social security numbers (NIR): 13 characters and a key of two digits, 97 − (number mod 97), where 2A and 2B
 * (Corsica) count as 19 and 18; first digit 1 or 2, 3 or 4 and 7 or 8 for those not yet registered in France.
 */
final class SocialSecurityNumbers implements Detector {

    private static final String GAP = "[ ./_-]{0,2}+";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-478]" + GAP + "[0-9]{2}" + GAP
            + "(?:0[1-9]|1[0-2]|[2-9][0-9])" + GAP + "(?:[0-9]{2}|2[ab])" + GAP + "[0-9]{3}" + GAP + "[0-9]{3}"
            + "(?:" + GAP + "(?:\\(? ?cle ?:? ?)?\\(?[0-9]{2}(?![0-9])\\)?)?+(?![0-9])");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:secu|securite sociale|nir|n°? ?ss|assure|insee|immatriculation sociale|carte vitale|vitale"
                    + "|ameli)\\b");
    private static final Pattern GROUPED =
            Pattern.compile("[1-478][ .-][0-9]{2}[ .-][0-9]{2}[ .-][0-9ab]{2}[ .-][0-9]{3}[ .-][0-9]{3}.*");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var matcher = NUMBER.matcher(prose.lower());
        while (matcher.find()) {
            double confidence = confidence(prose, matcher.start(), matcher.group());
            if (confidence > 0) {
                spotter.spot(FindingKind.NIR, matcher.start(), matcher.end(), confidence);
            }
        }
    }

    private static double confidence(Prose prose, int start, String written) {
        var number = written.replaceAll("[^0-9ab]|cle", "");
        if (number.length() == 15 && hasKey(number)) {
            return 0.99;
        }
        if (NAMED.matcher(prose.before(start, 60)).find()) {
            return 0.97;
        }
        if (GROUPED.matcher(written).matches()) {
            return 0.75;
        }
        return number.length() == 13 ? 0.45 : 0;
    }

    static boolean hasKey(String number) {
        return 97 - value(number) % 97 == Integer.parseInt(number.substring(13));
    }

    /** Corsica: 2A as 19, 2B as 18. */
    private static long value(String number) {
        return Long.parseLong(number.substring(0, 13).replace("2a", "19").replace("2b", "18"));
    }
}
