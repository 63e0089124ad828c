package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/** Payment card numbers: 15 or 16 digits of a known network whose Luhn key is right. */
final class CardNumbers implements Detector {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9])(?:(?:4[0-9]{3}|5[0-9]{3}|2[2-7][0-9]{2}|6[0-9]{3})(?:[ .-]?[0-9]{4}){3}|3[47][0-9]{2}["
                    + " .-]?[0-9]{6}[ .-]?[0-9]{5})(?![0-9])");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var matcher = NUMBER.matcher(prose.lower());
        while (matcher.find()) {
            if (hasKey(matcher.group().replaceAll("[^0-9]", ""))) {
                spotter.spot(FindingKind.CARD_NUMBER, matcher.start(), matcher.end(), 0.95);
            }
        }
    }

    static boolean hasKey(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
