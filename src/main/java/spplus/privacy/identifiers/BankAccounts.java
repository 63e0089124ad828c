package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/**
 * French bank account numbers as before the IBAN (RIB): bank (5 digits), branch (5), account (11), key (2), with
 * 89 bank + 15 branch + 3 account + key divisible by 97; letters of the account count as digits.
 */
final class BankAccounts implements Detector {

    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![0-9a-z])[0-9]{5}[ .-]?[0-9]{5}[ .-]?[0-9a-z]{11}[ .-]?[0-9]{2}(?![0-9a-z])");
    private static final String DIGIT_OF_LETTER = "12345678912345678923456789";

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var matcher = ACCOUNT.matcher(prose.lower());
        while (matcher.find()) {
            if (hasKey(matcher.group().replaceAll("[ .-]", ""))) {
                spotter.spot(FindingKind.IBAN, matcher.start(), matcher.end(), 0.95);
            }
        }
    }

    private static boolean hasKey(String account) {
        var digits = new StringBuilder(account.length());
        for (char c : account.toCharArray()) {
            digits.append(Character.isDigit(c) ? c : DIGIT_OF_LETTER.charAt(c - 'a'));
        }
        long bank = Long.parseLong(digits.substring(0, 5));
        long branch = Long.parseLong(digits.substring(5, 10));
        long number = Long.parseLong(digits.substring(10, 21));
        long key = Long.parseLong(digits.substring(21));
        return (89 * bank + 15 * branch + 3 * number + key) % 97 == 0;
    }
}
