package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/** Any run of nine digits or more that nothing names: no date, amount or article is so long, so it counts someone. */
final class LongNumbers implements Detector {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9a-z.,+/=_-])(?!tel|au|est|le)[a-z]{0,3}+[0-9]{9,24}[a-z]{0,2}(?![0-9a-z]" + "|[.,][0-9])");
    private static final Pattern SERVICE = Pattern.compile("08[0-9]{8}");
    private static final Pattern MONEY = Pattern.compile(" ?(?:€|euros?\\b|eur\\b)");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var matcher = NUMBER.matcher(prose.lower());
        while (matcher.find()) {
            boolean counts = MONEY.matcher(prose.after(matcher.end(), 8)).lookingAt()
                    || SERVICE.matcher(matcher.group()).matches();
            if (!counts) {
                spotter.spot(FindingKind.FILE_NUMBER, matcher.start(), matcher.end(), 0.5);
            }
        }
    }
}
