package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Numbers;
import spplus.privacy.text.Prose;

/** Numbers of passports (22AB12345), identity cards, driving licences and residence permits. */
final class LicenceNumbers implements Detector {

    private static final Pattern PASSPORT = Pattern.compile("(?<![a-z0-9])[0-9]{2} ?[a-z]{2} ?[0-9]{5}(?![a-z0-9])");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:passeports?|cni|cnie|carte (?:nationale )?d'identite|piece d'identite"
                    + "|permis(?: de conduire)?|titre de sejour|carte de (?:sejour|resident)|visa|recepisse de"
                    + " sejour)(?![a-z])"
                    + "(?: (?!le |du |en |depuis )[a-z]{2,12}+){0,2}?[ :=,.(«\"-]{0,3}+"
                    + "(?:(?:est|porte|portant|sous|le|la|numeros?|num|no|n°|nº|nr|n)(?![a-z])["
                    + " :=.(«\"]{0,3}+){0,4}+");
    private static final int DIGITS = 5;
    private static final Numbers CODES = new Numbers(8, DIGITS, 200, 40);

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var text = prose.lower();
        Numbers.findFirstDigit(
                PASSPORT,
                prose,
                passport -> spotter.spot(FindingKind.LICENCE_NUMBER, passport.start(), passport.end(), 0.8));
        CODES.find(NAMED, prose, named -> {
            int end = Code.end(text, named.end(), DIGITS);
            if (end >= named.end() + 7) {
                spotter.spot(FindingKind.LICENCE_NUMBER, named.end(), end, 0.92);
            }
        });
    }
}
