package spplus.privacy.contacts;

import java.util.regex.Pattern;

/** What the words before a number tell of it. */
final class Calling {

    private static final String CALLS = "(?:tel|telephones?|portables?|port|mobiles?|fixe|gsm|joindre|joignable"
            + "|appeler|appelez|appelle|rappeler|rappelez|rappelle|contacter|contactez|sms|whatsapp|numero|au"
            + "|est|num)";
    private static final Pattern CALLED = Pattern.compile("\\b" + CALLS + "\\b");
    private static final Pattern CALL_AT_THE_END = Pattern.compile("\\b" + CALLS + "$");
    private static final Pattern PUBLIC_LINE = Pattern.compile("\\b(?:standard|accueil|plateforme|mairie|prefecture"
            + "|caf|cpam|agence|guichet|consulat|ambassade|urssaf|carsat|msa|ants|tresorerie|commissariat"
            + "|gendarmerie|centre|serveur|hotline)\\b");
    private static final Pattern OWN = Pattern.compile("\\b(?:mon|ma|mes|moi|me|m'|nous|notre|j')");

    private Calling() {}

    static boolean isCalled(String before) {
        return CALLED.matcher(before).find();
    }

    static boolean endsWithCall(String before) {
        return CALL_AT_THE_END.matcher(before).find();
    }

    /** The line of an office, as far as words tell: published by it, so less surely to be taken out. */
    static boolean isPublicLine(String before) {
        return PUBLIC_LINE.matcher(before).find() && !OWN.matcher(before).find();
    }
}
