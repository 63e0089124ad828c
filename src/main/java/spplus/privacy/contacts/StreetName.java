package spplus.privacy.contacts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import spplus.privacy.text.Lexicon;

/** How far the name of a way goes: small words and capitalised ones; after a sure way, one plain word will do. */
final class StreetName {

    private static final Pattern WORD = Pattern.compile("[^ ]+");
    private static final Set<String> SMALL = Set.of(
            "de", "du", "des", "la", "le", "les", "et", "aux", "au", "sur", "saint", "sainte", "st", "ste", "d'", "l'");
    private static final Set<String> NOT_A_NAME = Set.of(
            "de",
            "du",
            "parking",
            "disponible",
            "disponibles",
            "libre",
            "assise",
            "pour",
            "en",
            "est",
            "et",
            "ou",
            "a",
            "que",
            "qui",
            "dans",
            "puis",
            "par",
            "plus",
            "barree",
            "fermee");

    private static final Set<String> FIRST_NAMES = Lexicon.words("reference/first-names.txt");

    private StreetName() {}

    /** @return the end of the name, -1 when what follows the way is no name */
    static int end(String cased, int start, int limit, boolean sureWay) {
        var word = WORD.matcher(cased).region(start, limit);
        int end = -1;
        boolean named = false;
        while (word.find()) {
            var typed = word.group();
            boolean capital = isCapital(typed);
            boolean forename = named && end == word.start() - 1 && FIRST_NAMES.contains(lastWord(cased, end));
            if (capital || forename || !named && sureWay && !isSmall(typed) && !NOT_A_NAME.contains(typed)) {
                end = word.end();
                named = true;
            } else if (!isSmall(typed)) {
                break;
            }
        }
        return end > 0 && ".-'".indexOf(cased.charAt(end - 1)) >= 0 ? end - 1 : end;
    }

    private static String lastWord(String cased, int end) {
        return cased.substring(cased.lastIndexOf(' ', end - 1) + 1, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSmall(String typed) {
        return SMALL.contains(typed.toLowerCase(Locale.ROOT));
    }

    private static boolean isCapital(String typed) {
        int first = typed.startsWith("d'") || typed.startsWith("l'") ? 2 : 0;
        return typed.length() > first
                && (Character.isUpperCase(typed.charAt(first)) || Character.isDigit(typed.charAt(first)));
    }
}
