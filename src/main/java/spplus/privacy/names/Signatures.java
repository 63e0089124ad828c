package spplus.privacy.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Hints;
import spplus.privacy.text.Prose;

/** The name that closes a text: alone on the last line, or after « cordialement » and its like. */
final class Signatures implements Detector {

    private static final Pattern CLOSING = Pattern.compile(
            "(?:cordialement|cdlt|cdt|salutations(?: distinguees)?|respectueusement|sinceres salutations|bonne"
                    + " journee|a vous|merci d'avance|merci|signe)[ ,.!:;\\n-]{1,6}"
                    + "(?:(?:mme|mr?|mlle|monsieur|madame)\\.? )?([a-z][a-z'-]*+(?:["
                    + " .]{1,2}[a-z][a-z'-]*+){0,3})[ .!\\n]*+$");
    private static final Pattern LAST_LINE = Pattern.compile(
            "\\n(?:(?:mme|mr?|mlle|monsieur|madame)\\.? )?([a-z][a-z'-]*+(?:[ .]{1,2}[a-z][a-z'-]*+){0,3})["
                    + " .!\\n]*+$");
    private static final Hints CLOSINGS = Hints.of(
            "cordialement",
            "cdlt",
            "cdt",
            "salutations",
            "respectueusement",
            "bonne journee",
            "a vous",
            "merci",
            "signe");
    private static final int TAIL = 120;
    private static final Set<String> POLITE = Set.of("merci", "cordialement", "bonjour", "bonsoir", "bravo", "bien");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        if (!report(prose, CLOSING, true, spotter)) {
            report(prose, LAST_LINE, false, spotter);
        }
    }

    private static boolean report(Prose prose, Pattern pattern, boolean closing, Spotter spotter) {
        var text = prose.lower();
        int tail = Math.max(0, text.length() - TAIL);
        if (!(closing ? CLOSINGS.in(text) : text.indexOf('\n', tail) >= 0)) {
            return false;
        }
        var matcher = pattern.matcher(text).region(tail, text.length());
        if (!matcher.find() || !isName(prose.cased().substring(matcher.start(1), matcher.end(1)), closing)) {
            return false;
        }
        spotter.spot(FindingKind.PERSON_NAME, matcher.start(1), matcher.end(1), 0.7);
        return true;
    }

    /** Every word may be a name's, and one at least is from the lists or, with a capital, known to no one. */
    private static boolean isName(String signed, boolean closing) {
        boolean named = false;
        for (var typed : signed.split("[ .]+")) {
            var word = typed.toLowerCase(Locale.ROOT);
            boolean capital = Character.isUpperCase(typed.charAt(0));
            if (POLITE.contains(word) || NameLists.isNotName(word) || !capital && !isListed(word, closing)) {
                return false;
            }
            named |= NameLists.isFirstName(word)
                    || NameLists.isPlainLastName(word)
                    || capital && word.length() > 3 && NameLists.isUnknown(word);
        }
        return named;
    }

    /** Without a capital, a word must be a name; after a polite closing, rarer names and new ones will do. */
    private static boolean isListed(String word, boolean closing) {
        return NameLists.isPlainFirstName(word)
                || NameLists.isPlainLastName(word)
                || closing && (NameLists.isFirstName(word) || word.length() > 3 && NameLists.isUnknown(word));
    }
}
