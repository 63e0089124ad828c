package spplus.privacy.contacts;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/** Numbers of other countries (users of consulates live there): + and the country's code, or 00 where one is called. */
final class ForeignPhones implements Detector {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9a-z])(?:\\+|00)(?! ?33)[ (]?[1-9](?:[ .()/-]{0,2}+[0-9]){7,14}(?![0-9])");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var matcher = NUMBER.matcher(prose.lower());
        while (matcher.find()) {
            boolean plus = prose.lower().charAt(matcher.start()) == '+';
            if (plus || Calling.isCalled(prose.before(matcher.start(), 30))) {
                spotter.spot(FindingKind.PHONE, matcher.start(), matcher.end(), plus ? 0.9 : 0.8);
            }
        }
    }
}
