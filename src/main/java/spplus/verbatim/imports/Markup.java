package spplus.verbatim.imports;

import java.util.regex.Pattern;

/** Exports of other tools hold words dressed as HTML: only the words are of use, and only they are shown anywhere. */
final class Markup {

    /** Elements that people do not type by themselves; a lone {@code <} stays what it is. */
    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<(script|style|head)\\b[^>]{0,2000}>.{0,20000}?</\\1\\s*>|<!--.{0,20000}?-->");

    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr|/h[1-6])\\b[^<>]{0,2000}>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,20}(?:\\s[^<>]{0,2000})?/?>");

    private Markup() {}

    static String taken(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        var seen = HIDDEN.matcher(text).replaceAll(" ");
        var plain = TAG.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("");
        return plain.equals(text) ? text : unescaped(plain);
    }

    private static String unescaped(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
