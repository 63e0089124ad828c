package spplus.privacy.identifiers;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Numbers;
import spplus.privacy.text.Prose;

/** Number plates of vehicles: AB-123-CD (never I, O, U, nor SS), and those before 2009: 1234 AB 75. */
final class Plates implements Detector {

    private static final Pattern PLATE = Pattern.compile(
            "(?<![a-z0-9-])([a-hj-np-tv-z]{2})([ .-]{0,3}+)([0-9]{3})[ .-]{0,3}+([a-hj-np-tv-z]{2})(?![a-z0-9-])");
    private static final Pattern OLD = Pattern.compile(
            "(?<![a-z0-9,.-])([1-9][0-9]{0,3})([ -]{0,2}+)([a-hj-np-tv-z]{2,3})[ -]{0,2}+(0[1-9]|[1-9][0-9]"
                    + "|2[ab]|97[1-6])(?![a-z0-9-])");
    private static final Pattern VEHICLE = Pattern.compile(
            "immatricul|plaque|vehicule|voiture|carte grise|scooter|camion|moto\\b|certificat de cession|siv\\b"
                    + "|crit'?-?air");
    /** Two letters that mean something else before or after three digits: post boxes, roads, units, small words. */
    private static final Set<String> WORDS =
            Set.of("bp cs de la le et en ne se me te ce je tu na km kg cm mm ml ah".split(" "));

    private static final Set<String> UNITS =
            Set.of("km kg cm mm ml mn min eme er nd rd th et de la le en cv ch dh fr eur".split(" "));

    private static final Numbers DIGITS = new Numbers(0, 3, 5, 5);

    @Override
    public void detect(Prose prose, Spotter spotter) {
        DIGITS.find(PLATE, prose, plate -> report(prose, plate, confidence(prose, plate), spotter));
        Numbers.findFirstDigit(OLD, prose, old -> report(prose, old, oldConfidence(prose, old), spotter));
    }

    private static void report(Prose prose, MatchResult plate, double confidence, Spotter spotter) {
        if (confidence > 0) {
            spotter.spot(FindingKind.PLATE, plate.start(), plate.end(), confidence);
        }
    }

    private static double confidence(Prose prose, MatchResult plate) {
        if (plate.group(1).equals("ss") || plate.group(4).equals("ss")) {
            return 0;
        }
        if (isAboutVehicle(prose, plate)) {
            return 0.95;
        }
        boolean words = WORDS.contains(plate.group(1)) || WORDS.contains(plate.group(4));
        if (plate.group(2).equals("-")) {
            return words ? 0.6 : 0.9;
        }
        return words || !isInCapitals(prose, plate) ? 0 : 0.75;
    }

    private static double oldConfidence(Prose prose, MatchResult plate) {
        boolean unit = UNITS.contains(plate.group(3));
        if (isAboutVehicle(prose, plate)) {
            return unit ? 0.6 : 0.9;
        }
        if (unit) {
            return 0;
        }
        boolean likely = plate.group(1).length() >= 3
                && isInCapitals(prose, plate)
                && !plate.group(2).isEmpty();
        return likely ? 0.5 : 0;
    }

    private static boolean isAboutVehicle(Prose prose, MatchResult plate) {
        return VEHICLE.matcher(prose.before(plate.start(), 50)).find();
    }

    private static boolean isInCapitals(Prose prose, MatchResult plate) {
        return prose.cased().substring(plate.start(), plate.end()).chars().noneMatch(Character::isLowerCase);
    }
}
