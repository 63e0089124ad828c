package spplus.privacy.identifiers;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Lexicon;
import spplus.privacy.text.Prose;

/** International bank account numbers, of the length of their country, whose key (ISO 7064, mod 97-10) is right. */
final class Ibans implements Detector {

    private static final Map<String, Integer> LENGTHS = Lexicon.lines("privacy/iban-lengths.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(country -> country[0], country -> Integer.valueOf(country[1])));
    private static final Pattern OPENING = Pattern.compile("(?<![a-z0-9])[a-z]{2} ?[0-9] ?[0-9]");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:iban|rib|compte bancaire|virement|coordonnees bancaires)\\b");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var text = prose.lower();
        var matcher = OPENING.matcher(text);
        while (matcher.find()) {
            int length = LENGTHS.getOrDefault(text.substring(matcher.start(), matcher.start() + 2), 0);
            int end = length == 0 ? -1 : end(text, matcher.start(), length);
            double confidence = end < 0 ? 0 : confidence(prose, matcher.start(), end);
            if (confidence > 0) {
                spotter.spot(FindingKind.IBAN, matcher.start(), end, confidence);
            }
        }
    }

    /** Where so many letters and digits end, at most one separator between two of them; -1 when there are fewer. */
    private static int end(String text, int start, int length) {
        int count = 0;
        boolean gap = false;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isAlphanumeric(c)) {
                gap = false;
                if (++count == length) {
                    return at + 1 == text.length() || !isAlphanumeric(text.charAt(at + 1)) ? at + 1 : -1;
                }
            } else if (gap || " .-/".indexOf(c) < 0) {
                return -1;
            } else {
                gap = true;
            }
        }
        return -1;
    }

    private static double confidence(Prose prose, int start, int end) {
        var iban = prose.lower().substring(start, end).replaceAll("[^a-z0-9]", "");
        if (hasKey(iban)) {
            return 0.99;
        }
        long digits = iban.chars().filter(Character::isDigit).count();
        boolean likely = digits >= iban.length() / 2
                && NAMED.matcher(prose.before(start, 50)).find();
        return likely ? 0.8 : 0;
    }

    static boolean hasKey(String iban) {
        var turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
