package spplus.privacy.tone;

import java.util.regex.Pattern;
import spplus.privacy.text.Prose;

/** Whether someone else is said to have spoken the words: « il m'a traité de … », « on m'a dit : … ». */
final class ReportedSpeech {

    private static final int SENTENCE = 140;
    private static final String SAID =
            "(?:dit|dits|traite|traites|traitee|traitees|insulte|insultee|insultes|insultees|appele|appelee"
                    + "|crie|hurle|lance|repondu|repond|balance|sorti"
                    + "|jete|gueule|qualifie|qualifiee|qualifies|lache|retorque|ecrit|envoye|murmure|adresse"
                    + "|traitait|traitent|disait|disaient|criait|hurlait|insultait|dire|traiter|insulter)";
    private static final Pattern TO_THE_AUTHOR = Pattern.compile(
            "(?:\\b(?:m'|me |nous |lui |leur |l'|se |s'est |s'etre |ete |fait |faire )(?:a |ont |avait |avaient"
                    + " |est |suis |sont |etait |etre |fait |vu |entendu |meme |ensuite |carrement |aussi ){0,3}"
                    + "(?:[a-z]{3,14} )?" + SAID
                    + "|\\b(?:il|elle|on|ils|elles|agent|agente|monsieur|dame|personne|gendarme|policier|vigile"
                    + "|conseiller|conseillere|ex|mari|voisin|patron|gens|jeunes)\\b(?: [a-z']{1,14}){0,4} "
                    + SAID + ")(?![a-z])");
    private static final Pattern BY_THE_AUTHOR = Pattern.compile(
            "\\b(?:je |j')(?:l'|lui |leur |les |vous |le |la |ai |avais |vais |viens de ){0,3}" + SAID + "(?![a-z])");
    private static final Pattern TOLD_AFTER = Pattern.compile(
            "[ \"'»,!.]{1,5}(?:m'a|m'ont|me|nous a|a|ont|m'avait)(?:-t-(?:il|elle|on))? ?(?:dit|crie|hurle"
                    + "|lance|repondu|retorque|insulte|traite)");
    private static final String ENDS = ".!?\n";

    private ReportedSpeech() {}

    static boolean isReported(Prose prose, int start, int end) {
        var sentence = sentenceBefore(prose.before(start, SENTENCE));
        int told = lastMatch(TO_THE_AUTHOR, sentence);
        int said = lastMatch(BY_THE_AUTHOR, sentence);
        return told >= 0 && told >= said
                || TOLD_AFTER.matcher(prose.after(end, 40)).lookingAt();
    }

    /** A quotation may hold several sentences: it is still spoken by the same person. */
    private static String sentenceBefore(String before) {
        int quote = Math.max(before.lastIndexOf('«'), before.lastIndexOf('"'));
        boolean quoting = quote >= 0 && before.indexOf('»', quote) < 0;
        int cut = quoting ? quote : before.length();
        int from = -1;
        for (int i = cut - 1; i >= 0 && from < 0; i--) {
            from = ENDS.indexOf(before.charAt(i)) >= 0 ? i : -1;
        }
        return before.substring(from + 1);
    }

    private static int lastMatch(Pattern pattern, String sentence) {
        var matcher = pattern.matcher(sentence);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }
}
