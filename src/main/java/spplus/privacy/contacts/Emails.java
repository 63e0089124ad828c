package spplus.privacy.contacts;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Hints;
import spplus.privacy.text.Prose;

/**
 * E-mail addresses, plain or disguised: « jean (at) orange.fr », « jean point dupont arobase gmail point com ».
 *
 * <p>Generic boxes of administrations ({@code contact@…gouv.fr}) are left: published for everyone, they lead to no
 * one in person, and an experience often says where it wrote to. Named boxes of agents are found like any other.
 */
final class Emails implements Detector {

    private static final Pattern SIGN = Pattern.compile(
            "@{1,3}+|[(\\[{<] ?(?:at|a|chez|arobase?s?|arobaz) ?[)\\]}>]|(?<![a-z])(?:arobase?s?|arobaz|at)(?![a-z])");
    private static final String DOT = "(?: ?\\. ?| ?[(\\[] ?(?:dot|point) ?[)\\]] ?| (?:dot|point) )";
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}+(?:" + DOT
            + "[a-z0-9-]{1,63}+)*?(?:" + DOT
            + "|,)(?:com|net|org|info|gouv|[a-z]{2}|email|pro|paris|bzh|eus|corsica|online)(?![a-z0-9])"
            + "(?: ?\\. ?(?:fr|uk|br|com|pf|nc)(?![a-z0-9]))?");
    private static final Pattern KNOWN =
            Pattern.compile("(?:gmail|hotmail|yahoo|outlook|orange|wanadoo|free|laposte|sfr|neuf"
                    + "|icloud|live|msn|proton|protonmail|gmx|bbox|numericable|aol)(?![a-z0-9])");
    private static final Pattern SPELLED_DOT = Pattern.compile(
            "(?:[a-z0-9]|(?<![a-z])(?:tiret|point|underscore|dot)(?![a-z]))(?: (?:tiret|point|underscore|dot"
                    + "|tiret du bas) | ?[(\\[](?:dot|point)[)\\]] ?)$");
    private static final Pattern GENERIC =
            Pattern.compile("(?:contact|accueil|info|infos|information|informations|secretariat|mairie"
                    + "|prefecture|support|assistance|service|services|usagers?|courrier|webmaster"
                    + "|administration|aide|reclamations?"
                    + "|noreply|no-reply|nepasrepondre|ne-pas-repondre|ne_pas_repondre|dpo|rgpd|communication"
                    + "|etat-civil|etatcivil)");
    private static final Pattern PUBLIC =
            Pattern.compile(".*(?:gouv\\.fr|service-public\\.fr|caf\\.fr|ameli\\.fr|assurance-maladie\\.fr"
                    + "|francetravail\\.fr|pole-emploi\\.fr|urssaf\\.fr|diplomatie\\.gouv\\.fr|ants\\.gouv\\.fr"
                    + "|ville-[a-z-]+\\.fr|mairie-[a-z-]+\\.fr)");
    /** Without one of these there is no sign: most texts stop here. */
    private static final Hints HINTS = Hints.of(
            "@", "arob", "a)", "a )", "a]", "a ]", "a}", "a }", "a>", "a >", "chez)", "chez )", "chez]", "chez ]",
            "chez}", "chez }", "chez>", "chez >");

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 200;

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var text = prose.lower();
        if (!HINTS.in(text) && !hasLoneAt(text)) {
            return;
        }
        var sign = SIGN.matcher(text);
        while (sign.find()) {
            int local = withoutSpaces(text, sign.start(), -1);
            int domain = withoutSpaces(text, sign.end(), 1);
            int start = localStart(text, local);
            int end = domainEnd(text, domain, sign.group().equals("at"));
            if (start < local && end > 0) {
                report(text, start, local, domain, end, spotter);
            }
        }
    }

    private static boolean hasLoneAt(String text) {
        for (int at = text.indexOf("at"); at >= 0; at = text.indexOf("at", at + 2)) {
            if ((at == 0 || !isLetter(text.charAt(at - 1)))
                    && (at + 2 == text.length() || !isLetter(text.charAt(at + 2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void report(String text, int start, int sign, int domain, int end, Spotter spotter) {
        boolean ofAdministration = PUBLIC.matcher(text.substring(domain, end)).matches();
        if (!ofAdministration || !GENERIC.matcher(text.substring(start, sign)).matches()) {
            spotter.spot(FindingKind.EMAIL, start, end, ofAdministration ? 0.8 : 0.97);
        }
    }

    /** Two spaces at most may stand around the sign. */
    private static int withoutSpaces(String text, int from, int step) {
        int at = from;
        while (Math.abs(at - from) < 2 && text.startsWith(" ", step < 0 ? at - 1 : at)) {
            at += step;
        }
        return at;
    }

    private static int localStart(String text, int end) {
        int start = labelStart(text, end);
        while (end - start < LONGEST_LOCAL_PART) {
            var dot = SPELLED_DOT.matcher(text).region(Math.max(0, start - 20), start);
            if (start == end || !dot.find()) {
                break;
            }
            start = labelStart(text, dot.start() + 1);
        }
        while (start < end && ".-_+%'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int labelStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_LOCAL_PART && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "._%+'-".indexOf(c) >= 0;
    }

    /** A known provider is enough after a sign (« @gmail »), not after the word « at ». */
    private static int domainEnd(String text, int start, boolean bareWord) {
        boolean known = KNOWN.matcher(text).region(start, text.length()).lookingAt();
        var domain = DOMAIN.matcher(text).region(start, Math.min(text.length(), start + LONGEST_DOMAIN));
        if (domain.lookingAt() && (known || !bareWord)) {
            return domain.end();
        }
        return known && !bareWord ? end(text, start) : -1;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
