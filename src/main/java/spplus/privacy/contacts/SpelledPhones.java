package spplus.privacy.contacts;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Hints;
import spplus.privacy.text.Prose;

/** Telephone numbers dictated in words: « zéro six douze trente-quatre… ». */
final class SpelledPhones implements Detector {

    private static final String NUMBER =
            "(?:zero|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
                    + "|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|et|[0-9]{1,2})";
    private static final Pattern SPELLED =
            Pattern.compile("\\b(?:zero|0)[ ,.-]{1,2}(?:un|deux|trois|quatre|cinq|six|sept|neuf)" + "(?:[ ,.-]{1,2}+"
                    + NUMBER + "\\b){4,16}+");
    private static final Pattern WORDS = Pattern.compile("[a-z]{3}");

    private static final Hints HINTS = Hints.of("zero", "0 ", "0,", "0.", "0-");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        if (!HINTS.in(prose.lower())) {
            return;
        }
        var matcher = SPELLED.matcher(prose.lower());
        while (matcher.find()) {
            if (WORDS.matcher(matcher.group()).find()) {
                spotter.spot(FindingKind.PHONE, matcher.start(), matcher.end(), 0.85);
            }
        }
    }
}
